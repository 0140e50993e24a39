from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_excerpt_in_the_readme_is_real_output():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    output = (ROOT / "docs" / "examples" / "seeds.md").read_text(encoding="utf-8").splitlines()
    excerpt = readme.split("```markdown\n")[1].split("```")[0]
    lines = [line for line in excerpt.splitlines() if line.strip() and line != "…"]
    assert lines
    assert [line for line in lines if line not in output] == []

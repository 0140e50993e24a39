import json
import time
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from vcr.request import Request

from summarizer.engines.cassette import CassetteFile, load_cassette

SCHEMA = {
    "type": "json_schema",
    "json_schema": {"name": "City", "schema": {"title": "Title " * 80}},
}


def body(question: str) -> dict:
    shared = [{"role": "user", "content": f"Example {n}:\n{'words, ' * 60}end"} for n in range(10)]
    return {
        "model": "m",
        "messages": [*shared, {"role": "user", "content": question}],
        "response_format": SCHEMA,
    }


def interaction(question: str, content: str | None) -> tuple[Request, dict]:
    asked = json.dumps(body(question), ensure_ascii=False)
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    text = json.dumps({"choices": [choice]}, ensure_ascii=False).encode()
    response = {"status": {}, "headers": {}, "body": {"string": text}}
    return Request("POST", "/v1/chat/completions", asked, {}), response


def save(path: Path, *interactions: tuple[Request, dict]) -> None:
    requests, responses = zip(*interactions, strict=True)
    CassetteFile.save_cassette(path, {"requests": requests, "responses": responses}, None)


def test_shared_messages_and_schema_are_written_once(tmp_path):
    path = tmp_path / "c.yaml"
    save(path, *(interaction(f"Question {n}", "{}") for n in range(5)))
    text = path.read_text()
    assert text.count("Example 3:") == 1
    assert text.count("json_schema:") == 1
    assert text.count("Question ") == 5


def test_anchor_stays_when_an_interaction_is_added(tmp_path):
    save(tmp_path / "a.yaml", interaction("a", "{}"), interaction("b", "{}"))
    save(tmp_path / "b.yaml", *(interaction(question, "{}") for question in "abc"))
    before, after = ((tmp_path / name).read_text() for name in ("a.yaml", "b.yaml"))
    assert after.startswith(before)


def test_text_of_several_lines_is_written_as_lines(tmp_path):
    save(tmp_path / "c.yaml", interaction("[1] One.\n[2] Two.", "{}"))
    assert "content: |-\n        [1] One.\n        [2] Two.\n" in (tmp_path / "c.yaml").read_text()


def test_answer_is_written_as_a_mapping_where_its_text_comes_back(tmp_path):
    path = tmp_path / "c.yaml"
    texts = ['{"city": "São Paulo"}', '{ "city":"Lima" }', "no JSON", '["a"]', "null", None]
    save(path, *(interaction(str(text), text) for text in texts))
    written = [
        pair["answered"]["choices"][0]["message"]["content"]
        for pair in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    assert written == [{"city": "São Paulo"}, *texts[1:]]


awkward = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["2024-01-31", "yes", "1e5", "0x1f", "~", "a: b", " \n x \n", "\x85\u2028\ufeff", "\t\n", "|"]
)


@settings(max_examples=100, deadline=None)
@given(question=awkward, text=awkward, field=awkward)
def test_any_text_comes_back_exactly(tmp_path_factory, question, text, field):
    path = tmp_path_factory.mktemp("c") / "c.yaml"
    content = json.dumps({field: text, "n": [1, 2.5, None, True]}, ensure_ascii=False)
    save(path, interaction(question, text), interaction(question, content))
    requests, responses = CassetteFile.load_cassette(path, None)
    assert [json.loads(request.body) for request in requests] == [body(question)] * 2
    assert [
        json.loads(response["body"]["string"])["choices"][0]["message"]["content"]
        for response in responses
    ] == [text, content]


def test_two_hundred_interactions_are_loaded_and_played_at_once(tmp_path):
    path = tmp_path / "c.yaml"
    save(path, *(interaction(f"Question {n}", '{"city": "Lima"}') for n in range(200)))
    begun = time.process_time()
    cassette = load_cassette(path)
    for n in reversed(range(200)):
        cassette.play_response(interaction(f"Question {n}", None)[0])
    assert time.process_time() - begun < 1
    assert cassette.all_played

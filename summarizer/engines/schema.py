"""Schemas as they go over the wire."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.json_schema import DEFAULT_REF_TEMPLATE, GenerateJsonSchema, JsonSchemaMode


class AnswerModel(BaseModel):
    """Base of the answers a model is asked for.

    Its JSON Schema has every definition in place: guided decoding in llama.cpp does not follow
    `$ref` and would let anything pass. Titles are left out; they are words to read past.
    """

    model_config = ConfigDict(extra="forbid")

    @classmethod
    def model_json_schema(
        cls,
        by_alias: bool | None = None,  # noqa: FBT001 - the signature is pydantic's
        ref_template: str = DEFAULT_REF_TEMPLATE,
        schema_generator: type[GenerateJsonSchema] = GenerateJsonSchema,
        mode: JsonSchemaMode = "validation",
        **rest: Any,
    ) -> dict[str, Any]:
        """The JSON Schema of the answer, self-contained."""
        schema = super().model_json_schema(by_alias, ref_template, schema_generator, mode, **rest)
        definitions = schema.pop("$defs", {})
        return _in_place(schema, definitions)


def _in_place(node: Any, definitions: dict[str, Any]) -> Any:
    """The schema node with references replaced by what they refer to, and without titles."""
    if isinstance(node, list):
        return [_in_place(item, definitions) for item in cast("list[Any]", node)]
    if not isinstance(node, dict):
        return node
    fields = cast("dict[str, Any]", node)
    if "$ref" in fields:
        return _in_place(definitions[fields["$ref"].rsplit("/", 1)[-1]], definitions)
    return {
        name: {key: _in_place(value, definitions) for key, value in child.items()}
        if name == "properties"
        else _in_place(child, definitions)
        for name, child in fields.items()
        if name not in ("title", "description")
    }


def answer_model(name: str, **fields: Any) -> type[AnswerModel]:
    """An answer made for one question: fields by name, in the order in which they are answered.

    Args:
        name: name of the schema on the wire.
        fields: types, as pydantic understands them.
    """
    required: dict[str, Any] = {field: (kind, ...) for field, kind in fields.items()}
    return create_model(name, __base__=AnswerModel, **required)


def one_of(values: Sequence[str]) -> Any:
    """The type of a field that has to be one of these words."""
    return Literal[tuple(values)]


def exactly(items: Sequence[Any]) -> Any:
    """The type of a list that holds one item of each of these types, in this order."""
    return tuple[tuple(items)]


def text_of(length: int) -> Any:
    """The type of a text of so many characters at most: a bound ends a model's loop."""
    return Annotated[str, Field(max_length=length)]

"""Yes or no."""

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Shape


def yes_no() -> Shape[bool]:
    """`true` or `false`, and nothing that stands for them."""

    def read(value: object, path: str) -> bool:
        if not isinstance(value, bool):
            raise Refused("Give true or false.", path)
        return value

    return Shape(read, {"type": "boolean"})

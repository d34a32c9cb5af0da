import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from companion.identity import likeness
from companion.identity.likeness import Like, Pairs, Words, aligned, like
from companion.identity.names import parse


def compatible(one: str, other: str) -> bool:
    return likeness.compatible(parse(one), parse(other))


def agree(one: str, other: str) -> bool:
    return likeness.agree(parse(one), parse(other))


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("ada", "ada", Like.SAME),
        ("bob", "robert", Like.SHORT),
        ("chris", "christopher", Like.SHORT),
        ("a", "ada", Like.INITIAL),
        ("smith", "smyth", Like.CLOSE),
        ("kathryn", "catherine", Like.SOUND),
        ("muller", "mueller", Like.CLOSE),
        ("иван", "ivan", Like.SAME),
        ("maria", "mario", Like.CLOSE),
        ("daniel", "danielle", Like.CLOSE),
        ("ann", "joanna", Like.OTHER),
        ("john", "mary", Like.OTHER),
    ],
)
def test_two_words_of_a_name_are_so_alike(one: str, other: str, how: Like) -> None:
    assert like(one, other) is like(other, one) is how


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "A. Example"),
        ("Ada Example", "Ada M. Example"),
        ("Ada Example", "Ada"),
        ("Ada Example", "Example Ada"),
        ("Chris Example", "Christopher Example"),
        ("Ada Example", "Ada Married"),
        ("Bob Smith", "Bob Smith Jr."),
        ("Bob Smith", "Robert Smith"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("李明", "Ming Li"),
        ("Иван Петров", "Ivan Petrov"),
        ("Jon Smith", "John Smith"),
        ("Ada Example", "🚀"),
        ("Ada Example", ""),
    ],
)
def test_these_can_be_one_person(one: str, other: str) -> None:
    assert compatible(one, other)
    assert compatible(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Bo Example"),
        ("Ada Example", "Someone Else"),
        ("Maria Example", "Mario Example"),
        ("Eric Example", "Erica Example"),
        ("Daniel Example", "Danielle Example"),
        ("Bob Smith Jr.", "Bob Smith, Sr"),
        ("A. Example", "Bo Example"),
        ("Ada Example", "Jo"),
        ("A Example", "A Other"),
    ],
)
def test_these_contradict_each_other(one: str, other: str) -> None:
    assert not compatible(one, other)
    assert not compatible(other, one)


@given(st.text(max_size=40))
def test_a_name_never_contradicts_itself(name: str) -> None:
    assert compatible(name, name)


@given(st.text(max_size=30), st.text(max_size=30))
def test_whether_two_names_agree_does_not_hang_on_which_comes_first(one: str, other: str) -> None:
    assert compatible(one, other) == compatible(other, one)


WORDS = ("ada", "adah", "a", "bob", "robert", "rob", "smith", "smyth", "иван", "ivan", "li")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(tuple)


def one_after_another(one: Words, other: Words) -> Pairs:
    """The words of the shorter name, the likest pair of all taken first, then the likest of those left."""
    short, long = sorted((one, other), key=len)
    found: dict[int, tuple[str, str, Like]] = {}
    left = set(range(len(long)))
    while True:
        every = [
            (like(short[a], long[b]), -abs(a - b), a, b) for a in range(len(short)) if a not in found for b in left
        ]
        how, _, a, b = max(every, default=(Like.OTHER, 0, 0, 0))
        if how is Like.OTHER:
            return [found.get(at, (word, "", Like.OTHER)) for at, word in enumerate(short)]
        found[a] = short[a], long[b], how
        left.remove(b)


@given(names, names)
@example(("ada", "smith"), ("ada", "smyth"))
@example(("ada", "ada"), ("ada", "adah"))
@example(("иван", "ivan"), ("ivan", "иван"))
def test_the_likest_words_of_two_names_are_paired_first(one: Words, other: Words) -> None:
    assume("".join(one).isascii() == "".join(other).isascii())
    assert aligned(one, other) == one_after_another(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Example, Ada"),
        ("Bob Smith", "Robert Smith"),
        ("Ada M. Example", "Ada Example"),
        ("李明", "Ming Li"),
    ],
)
def test_these_are_one_name_said_in_full(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada", "Ada Example"), ("A. Example", "Ada Example"), ("Ada Example", "Ada Married"), ("Ada", "Ada"), ("", "")],
)
def test_these_can_be_one_person_and_are_not_one_name_said_in_full(one: str, other: str) -> None:
    assert not agree(one, other)

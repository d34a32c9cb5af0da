"""Whom to call first when the job is gone."""

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.call_first import MOST, MOST_OF_ONE_EMPLOYER, Prospect, first_to_call
from companion.domain.importance import Importance
from companion.domain.reason import Reason

ADA = Prospect("ada", warm=True)
PEOPLE = st.lists(
    st.builds(
        Prospect, st.integers(0, 50).map(str), st.booleans(), st.booleans(), st.booleans(),
        st.none() | st.sampled_from(["looms", "mill"]), st.integers(0, 3), st.none() | st.sampled_from(Importance),
        st.lists(st.sampled_from(Reason), max_size=2).map(tuple),
    ),
    max_size=40, unique_by=lambda each: each.contact_id,
)  # fmt: skip


@given(PEOPLE)
def test_at_most_fifteen_and_three_of_one_employer(people: list[Prospect]) -> None:
    found = [each for each, _ in first_to_call(people)]
    assert len(found) <= MOST
    for employer in ("looms", "mill"):
        assert sum(each.employer == employer for each in found) <= MOST_OF_ONE_EMPLOYER


@given(PEOPLE)
def test_nobody_is_named_for_whom_nothing_speaks(people: list[Prospect]) -> None:
    for each, why in first_to_call(people):
        assert each.warm or each.mentor or each.told_of or {Reason.CHANGE, Reason.LOSS} & set(each.reasons)
        assert why.endswith(".")


@given(PEOPLE, st.randoms())
def test_the_order_people_come_in_does_not_matter(people: list[Prospect], chance: object) -> None:
    shuffled = list(people)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert first_to_call(shuffled) == first_to_call(people)


def test_a_warm_mentor_who_told_of_jobs_comes_before_a_warm_colleague() -> None:
    bo = ADA._replace(contact_id="bo", mentor=True, told_of=2, employer="looms", reasons=(Reason.CHANGE,))
    colleague = ADA._replace(contact_id="al", inside=True, employer="mill")
    found = first_to_call([colleague, ADA, bo])
    assert [each.contact_id for each, _ in found] == ["bo", "ada", "al"]
    assert found[0][1] == (
        "Warm, you named them for a next job, your mentor, told you of 2 opportunities, works elsewhere."
    )


@given(PEOPLE, PEOPLE)
def test_those_who_are_alike_stand_where_they_would_among_all(people: list[Prospect], others: list[Prospect]) -> None:
    taken = {each.contact_id for each in people}
    warm_alone = [Prospect(each.contact_id, warm=True, employer=each.employer) for each in others]
    alike = sorted((each for each in warm_alone if each.contact_id not in taken), key=lambda each: each.contact_id)
    assert first_to_call(people, alike) == first_to_call([*people, *alike])

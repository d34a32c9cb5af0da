"""Run by rivals.py with another Python, which has pandas, splink and recordlinkage: `rival_runs.py RECORDS.csv`."""
# mypy: ignore-errors
# Untyped libraries of another environment, each imported by whom it serves:
# ruff: noqa: ANN001, ANN201, PLC0415, BLE001, PLR2004

import sys
import warnings
from itertools import combinations

import pandas as pd

warnings.filterwarnings("ignore")


def told(name, pairs, truth, true):
    """One line of the table."""
    right = sum(truth[one] == truth[other] for one, other in pairs)
    wrong = len(pairs) - right
    precision = right / len(pairs) if pairs else 1.0
    print(f"{name:<44}{precision:>10.4f}{right / true:>8.4f}{wrong:>7}")


def splink_pairs(frame, fields):
    """Pairs at .95, by its own training without labels."""
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink import comparison_library as cl

    rules = [
        block_on("family"),
        block_on("given"),
        *(
            block_on(each)
            for each in fields
            if each in {"birthday", "street", "postcode"} and frame[each].nunique() > 99
        ),
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaroWinklerAtThresholds(each, [0.9, 0.8]).configure(term_frequency_adjustments=True) for each in fields
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    api = DuckDBAPI()
    try:
        linker = Linker(frame, settings, api)
    except TypeError:  # splink 5 takes the tables it has registered
        linker = Linker(api.register(frame), settings)
    linker.training.estimate_probability_two_random_records_match([block_on("given", "family")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (block_on("family"), block_on("given")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=0.95).as_pandas_dataframe()
    return list(zip(found.unique_id_l, found.unique_id_r, strict=True))


def recordlinkage_pairs(frame, fields):
    """Pairs by its ECM classifier."""
    import recordlinkage

    indexer = recordlinkage.Index()
    indexer.block("family")
    indexer.block("given")
    pairs = indexer.index(frame)
    compare = recordlinkage.Compare()
    for each in fields:
        compare.string(each, each, method="jarowinkler", threshold=0.85, label=each)
    features = compare.compute(pairs, frame)
    return list(recordlinkage.ECMClassifier(binarize=None).fit_predict(features))


def main():
    """Run both; one that fails is named with its reason."""
    frame = pd.read_csv(sys.argv[1], dtype=str).set_index("unique_id", drop=False)
    truth = frame["truth"].to_dict()
    true = sum(len(list(combinations(group, 2))) for group in frame.groupby("truth").groups.values())
    fields = [each for each in frame.columns[2:] if frame[each].notna().any()]
    for name, run in (("splink 5, pairs at .95", splink_pairs), ("recordlinkage 0.16, ECM", recordlinkage_pairs)):
        try:
            told(name, run(frame.where(frame.notna(), None), fields), truth, true)
        except Exception as error:
            print(f"{name:<44} did not run: {type(error).__name__}: {str(error).splitlines()[0][:90]}")


main()

"""Run by rivals.py with a Python that has pandas and the rival: `rival_runs.py splink|recordlinkage FILE.csv`."""
# mypy: ignore-errors
# Untyped libraries of another environment, each imported by whom it serves:
# ruff: noqa: ANN001, ANN201, PLC0415, PLR2004

import sys
import warnings
from itertools import combinations

import pandas as pd

warnings.filterwarnings("ignore")


def blocks(frame, fields):
    """The fields of which one must be equal for two records to be compared at all."""
    telling = [each for each in ("birthday", "street", "postcode") if each in fields and frame[each].nunique() > 99]
    return ["family", "given", *telling]


def splink_pairs(frame, fields):
    """Pairs at .95, by its own training without labels."""
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink import comparison_library as cl

    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaroWinklerAtThresholds(each, [0.9, 0.8]).configure(term_frequency_adjustments=True) for each in fields
        ],
        blocking_rules_to_generate_predictions=[block_on(each) for each in blocks(frame, fields)],
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
    for each in blocks(frame, fields):
        indexer.block(each)
    pairs = indexer.index(frame)
    compare = recordlinkage.Compare()
    for each in fields:
        compare.string(each, each, method="jarowinkler", threshold=0.85, label=each)
    features = compare.compute(pairs, frame)
    return list(recordlinkage.ECMClassifier(binarize=None).fit_predict(features))


def main():
    """Print precision, recall and false pairs."""
    run = {"splink": splink_pairs, "recordlinkage": recordlinkage_pairs}[sys.argv[1]]
    frame = pd.read_csv(sys.argv[2], dtype=str).set_index("unique_id", drop=False)
    truth = frame["truth"].to_dict()
    true = sum(len(list(combinations(group, 2))) for group in frame.groupby("truth").groups.values())
    fields = [each for each in frame.columns[2:] if frame[each].notna().any()]
    pairs = run(frame.where(frame.notna(), None), fields)
    right = sum(truth[one] == truth[other] for one, other in pairs)
    precision = right / len(pairs) if pairs else 1.0
    print(f"{precision:>10.4f}{right / true:>8.4f}{len(pairs) - right:>7}")


main()

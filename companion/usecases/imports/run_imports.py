"""Working off imports, one step after another: each is one change, so a crash leaves whole steps and no half one."""

ROWS = 20  # of a step: some twenty milliseconds, in which nobody else can write
_BREATH = 0.002  # seconds between two steps, for whoever waits

"""`python -m companion.demo`: the same as `keepwarm demo`."""

import argparse
import sys

from companion.demo.launch import BROWSERS
from companion.demo.run import demo

parser = argparse.ArgumentParser(prog="keepwarm demo", description="Keepwarm in a browser, with an invented network.")
parser.add_argument("--browser", choices=BROWSERS, help="which browser to open; the first that is installed otherwise")
sys.exit(demo(parser.parse_args().browser, print))

"""What a planner asks of the figures is answered on the screen: cards, what stands out, charts, and how each was computed."""

import os
import re
import tempfile

import window
from window import GLib, Program, wait_for

PLATFORM = "rogue-electric-crossover-platform-2q5i"


def start():
    return Program(window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"])))


def test_card_and_what_stands_out():
    with start() as program:
        program.find(role="list", name="Partnership network")
        program.activate("win.show-analytics")
        for side in ("Decentralised", "Modular", "Purpose-driven", "Reciprocal", "Loose", "Manageable"):
            program.find(role="label", name=side)
        found = program.find(role="list", name="What Stands Out")
        first = wait_for(lambda: list(found.children), "a finding")[0]
        assert re.match("(Risk|Chance|Worth knowing): ", first.name), first.name
        assert program.state_of("win.show") == "analytics"
        program.quit()


def test_tables_give_way_and_come_back():
    with start() as program:
        program.find(role="tree table", name="Deals")
        program.activate("win.show-charts")
        program.wait_gone(role="tree table", name="Deals")
        program.activate("win.show-network")
        program.find(role="tree table", name="Deals")
        program.quit()


def test_platform_says_what_an_exit_costs_and_how_that_is_computed():
    with start() as program:
        program.find(role="list", name="Partnership network")
        program.activate("win.select", GLib.Variant("as", [PLATFORM]))
        program.find(role="push button", name="Figures").press()
        row = program.find(role="push button", name=re.compile("^Joint volume a year: .*How computed$"))
        program.find(role="label", name="If One Leaves")
        row.press()
        program.find(role="label", name="How It Is Computed")
        program.quit()


window.run(
    test_card_and_what_stands_out,
    test_tables_give_way_and_come_back,
    test_platform_says_what_an_exit_costs_and_how_that_is_computed,
)

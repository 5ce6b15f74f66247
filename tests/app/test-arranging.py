"""A chart that is being arranged can be left as it was; one that was arranged goes back in one step."""

import os
import random
import re
import subprocess
import tempfile
from pathlib import Path

import tap
import window
from window import GLib, Program, wait_for

# Enough companies and deals that layers of them take a second or more, and that the window still opens soon
COMPANIES = 600
DEALS = 3000

SELECTED = ["nissan-0n6s", "renault-ipah", "honda-ziyg"]

WAYS = {
    "stress": "Arrange Evenly",
    "circle": "Arrange on a Circle",
    "layered": "Arrange in Layers",
    "lanes": "Arrange by Region and Dimension",
    "ego": "Arrange in Rings",
}


def text(value):
    return GLib.Variant("s", str(value))


def make_large_plan(folder):
    chance = random.Random(1)
    graph, plan = folder / "large.graphml", folder / "large.entente"
    nodes = "".join(f'<node id="c{i}"/>' for i in range(COMPANIES))
    edges = "".join(
        f'<edge source="c{chance.randrange(COMPANIES)}" target="c{chance.randrange(COMPANIES)}"/>' for _ in range(DEALS)
    )
    graph.write_text(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        f'<graph edgedefault="directed">{nodes}{edges}</graph></graphml>',
        encoding="utf-8",
    )
    subprocess.run([os.environ["ENTENTE_CLI"], "convert", graph, plan], check=True, capture_output=True)
    return plan


def is_arranging(program):
    return program.is_enabled("win.stop-layout")


def arrange(program, action, way=None):
    program.activate(action, text(way) if way is not None else None)
    wait_for(lambda: not is_arranging(program), f"the end of {action} {way}")


def test_escape_stops_arranging():
    folder = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))

    with Program(make_large_plan(folder)) as program:
        before = program.save_to(folder / "before.entente")
        for selected in (False, True):
            program.activate("win.select-all" if selected else "win.select-none")
            program.activate("win.layout", text("layered"))
            assert is_arranging(program), "it was done before it could be stopped"
            # What is selected stays so: the first Escape is for what runs.
            program.key("Escape")
            wait_for(lambda: not is_arranging(program), "arranging to stop")
            tap.equal(program.is_enabled("win.select-none"), selected, "whether something is selected")
            tap.equal(program.is_enabled("win.undo"), False, "whether there is anything to undo")
        # What was stopped does not come late.
        program.activate("win.select-none")
        arrange(program, "win.layout", "circle")
        wait_for(lambda: program.is_enabled("win.undo"), "a step")
        program.activate("win.undo")
        tap.equal(program.is_enabled("win.undo"), False, "whether there is anything left to undo")
        tap.equal(program.save_to(folder / "after.entente"), before, "the plan")
        program.quit()


def check_one_step(program, folder, before, title):
    wait_for(lambda: program.is_enabled("win.undo"), title)
    undo = program.find(role="push button", name="Undo")
    wait_for(lambda: re.match(rf"Undo {title}\b", undo.description), f"“{title}” to be undone, not “{undo.description}”")
    program.activate("win.undo")
    tap.equal(program.is_enabled("win.undo"), False, f"whether anything is left after {title}")
    tap.equal(program.save_to(folder / f"{title}.entente"), before, title)


def test_each_way_to_arrange_is_one_step():
    folder = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))

    with Program(window.example("nissan-alliance.entente", folder)) as program:
        before = program.save_to(folder / "before.entente")
        for way, title in WAYS.items():
            arrange(program, "win.layout", way)
            check_one_step(program, folder, before, title)
        program.activate("win.select", GLib.Variant("as", SELECTED))
        for action, title in (("set-on-line", "Set on a Line"), ("set-on-circle", "Set on a Circle")):
            arrange(program, f"win.{action}")
            check_one_step(program, folder, before, title)
        program.quit()


window.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))

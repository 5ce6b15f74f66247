"""A line that is bent by hand goes back step by step."""

import os
import re
import tempfile
from pathlib import Path

import tap
import window
from window import GLib, Program, wait_for


def make_line(path):
    """Two companies side by side, with a deal between them that runs straight from one to the other."""
    path.write_text(
        '<entente xmlns="urn:entente:project:1" version="1.0"><project id="project" title="Line"/>'
        '<company id="ford" name="Ford"/><company id="toyota" name="Toyota"/><deal id="deal" title="Vans"/>'
        '<party id="p1" deal="deal" company="ford"/><party id="p2" deal="deal" company="toyota"/>'
        '<view id="view" name="Network" companies="ford toyota"/>'
        '<place id="a" view="view" object="ford" x="0" y="0"/><place id="b" view="view" object="toyota" x="480" y="0"/></entente>',
        encoding="utf-8",
    )
    return path


def test_bend_is_undone_to_the_same_bytes():
    path = make_line(Path(tempfile.mkdtemp(dir=os.environ["HOME"])) / "line.entente")

    def save(program):
        path.unlink()
        return program.save_to(path)

    with Program(path) as program:
        undo = program.find(role="push button", name="Undo")
        program.activate("win.select", GLib.Variant("as", ["deal"]))
        plans = [save(program)]
        (left, y), (right, _) = program.card("Ford").centre, program.card("Toyota").centre
        x = left + (right - left) * 2 // 5
        line = program.find(role="list item", name=re.compile("^Deal, Vans"))

        # The second drag takes the bend that the first one made, and the third one makes the line straight again.
        for start, end, title in ((0, -60, "Bend Line"), (-60, 50, "Bend Line"), (50, 0, "Straighten Line")):
            place = line.extents
            program.drag((x, y + start), (x + 15, y + (start + end) // 2), (x, y + end))
            wait_for(lambda: title in undo.description and program.is_enabled("win.save"), f"{title} to be a step")
            wait_for(lambda: line.extents not in (None, place), "the line where it was dragged")
            plans.append(save(program))
        tap.equal(len(set(plans[:3])), 3, "plans that differ")

        for before in reversed(plans[:-1]):
            program.activate("win.undo")
            tap.equal(save(program) == before, True, "the file before the drag")
        tap.equal(program.is_enabled("win.undo"), False, "undo")
        program.quit()


window.run(test_bend_is_undone_to_the_same_bytes)

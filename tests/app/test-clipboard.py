"""Parts of a chart are copied, cut and pasted, on the chart and into another window."""

import os
import re
import tempfile
from pathlib import Path

import tap
import window
from window import APPLICATION_PATH, GLib, Program, wait_for

CHOSEN = ["nissan-0n6s", "renault-ipah"]


def wait_for_step(program, title):
    undo = program.find(role="push button", name="Undo")
    wait_for(lambda: undo.description.startswith(f"Undo {title}"), f"“{title}” to be undone, not “{undo.description}”")


def select(program, ids):
    program.activate("win.select", GLib.Variant("as", ids))
    wait_for(lambda: program.is_enabled("win.delete"), "a selection")


def focus_chart(program):
    """The keys of the clipboard are those of the part of the window that has the keyboard."""
    chart = program.find(role="list", name="Partnership network")
    for _ in range(8):
        if program.look_for(state="focused", within=chart):
            return chart
        program.key("F6")
    raise AssertionError("the chart does not get the keyboard")


def test_copied_cut_and_pasted():
    folder = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))

    with Program(window.example("nissan-alliance.entente", folder)) as program:
        before = program.save_to(folder / "before.entente")
        program.activate("win.copy")
        program.find(name="Select something on the chart first")
        select(program, CHOSEN)
        program.activate("win.copy")
        program.activate("win.paste")
        wait_for_step(program, "Paste 2 Companies")
        program.activate("win.undo")
        tap.equal(program.save_to(folder / "copied.entente"), before, "the plan after pasting was undone")

        select(program, CHOSEN)
        program.activate("win.cut")
        wait_for_step(program, "Cut 2 Companies")
        program.activate("win.paste")
        wait_for_step(program, "Paste 2 Companies")
        program.activate("win.undo")
        program.activate("win.undo")
        tap.equal(program.save_to(folder / "cut.entente"), before, "the plan after cutting was undone")
        program.quit()


def test_keys_work_on_what_has_the_focus():
    folder = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))

    with Program(window.example("nissan-alliance.entente", folder)) as program:
        chart = focus_chart(program)
        program.key("Home")
        first = program.find(state="focused", within=chart).name.split(", ")[1]
        program.key("ctrl+c")
        program.key("ctrl+v")
        wait_for_step(program, f"Paste “{first}”")
        program.key("ctrl+d")
        wait_for_step(program, f"Duplicate “{first}”")
        program.key("ctrl+x")
        wait_for_step(program, f"Cut “{first}”")
        program.save_to(folder / "cut.entente")
        program.quit()


def test_another_window_gets_companies_with_their_deals():
    folder = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))

    with Program(window.example("nissan-alliance.entente", folder)) as program:
        select(program, CHOSEN)
        program.activate("win.copy")
        program.activate("win.new")
        program.window_path = APPLICATION_PATH + "/window/2"
        wait_for(lambda: program.is_enabled("win.paste"), "the second window")
        program.activate("win.paste")
        wait_for(lambda: program.is_enabled("win.undo"), "something to undo")
        pasted = program.save_to(folder / "pasted.entente")
        for name in CHOSEN:
            assert re.search(rf'<company id="{name}"', pasted), f"no {name} in {pasted}"
        tap.equal(pasted.count("<company "), 2, "number of companies")
        assert 'title="Framework agreement of 2025"' in pasted, pasted
        assert '<region id="japan-' in pasted, pasted
        program.quit()


def test_empty_chart_takes_what_is_pasted():
    folder = Path(tempfile.mkdtemp(dir=os.environ["HOME"]))

    with Program() as program:
        program.activate("win.add-company", GLib.Variant("s", "Alfa"))
        program.activate("win.select-all")
        program.activate("win.copy")
        program.activate("win.undo")
        wait_for(lambda: "focused" in program.find(role="push button", name=re.compile("New Company")).states, "the focus")
        program.key("ctrl+v")
        wait_for_step(program, "Paste “Alfa”")
        program.save_to(folder / "pasted.entente")
        program.quit()


window.run(*(test for name, test in list(globals().items()) if name.startswith("test_")))

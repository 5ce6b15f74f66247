"""What is said in passing takes no harm from hands that are quick, and stands in nobody's way."""

import os
import re
import tempfile

import tap
import window
from window import GLib, Program, wait_for

try:
    from xtest import XTest

    XTest().sync()
except OSError as error:
    tap.skip_all(error)

# What is freed is written over, so that nothing is read from it by luck.
POISON = {"MALLOC_PERTURB_": "165"}
ROUNDS = 20

# How far above the bottom of the chart a toast is shown; it stays while the pointer is there.
TOAST = 72


def start():
    path = window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"]))
    return Program(path, environment=POISON)


def delete(program, *ids):
    program.activate("win.select", GLib.Variant("as", ids))
    program.activate("win.delete")


def point_at(program, hands, across, above):
    """Moves the pointer to a place on the chart, so far from its bottom, and returns the place."""
    chart = program.find(role="list", name="Partnership network")
    x, y, width, height = chart.extents
    left, top = program.origin_of(chart)
    place = left + x + width * across, top + y + height - above
    hands.move(*place)
    hands.sync()
    return place


def find_overlay(program):
    """What toasts lie on."""
    node = program.find(role="list", name="Partnership network")
    overlay = None
    while node is not None:
        overlay = node if node.name == "GtkOverlay" else overlay
        node = node.parent
    return overlay


def find_toast(overlay):
    """The toast once it has its place."""
    def search():
        return next((node for node in overlay.children if node.role == "alert" and node.extents[2] > 0), None)

    return wait_for(search, "a toast in its place")


def is_alive(program):
    assert program.process.poll() is None, f"the program ended:\n{program.output}"
    return program.is_enabled("win.select-all")


def test_escape_may_come_while_a_toast_appears():
    with start() as program, XTest() as hands:
        hands.click(point_at(program, hands, 0.02, 8))
        for _ in range(ROUNDS):
            delete(program, "sk-on-vzy0")
            hands.key("Escape")
            assert is_alive(program)
            program.activate("win.undo")
        program.quit()


def test_one_toast_may_follow_another_at_once():
    with start() as program:
        for _ in range(ROUNDS):
            for company in ("sk-on-vzy0", "honda-ziyg"):
                delete(program, company)
            program.activate("win.undo")
            program.activate("win.undo")
            assert is_alive(program)
        program.quit()


def test_undo_may_be_pressed_while_a_toast_appears():
    with start() as program, XTest() as hands:
        overlay = find_overlay(program)
        point_at(program, hands, 0.5, TOAST)
        delete(program, "sk-on-vzy0")
        place = program.find(role="push button", name=re.compile("Undo"), within=find_toast(overlay)).centre
        hands.click(place)
        wait_for(lambda: not program.is_enabled("win.undo"), "the end of undoing")
        for _ in range(ROUNDS):
            delete(program, "sk-on-vzy0")
            hands.click(place)
            assert is_alive(program)
            # The press may have come before the toast was where it is pressed.
            program.activate("win.undo")
            wait_for(lambda: not program.is_enabled("win.undo"), "the end of undoing")
        program.quit()


def overlap(one, other):
    return all(one[i] < other[i] + other[i + 2] and other[i] < one[i] + one[i + 2] for i in (0, 1))


def find_buttons(program):
    """Those that somebody may want to press while a toast is shown"""
    roles = ("push button", "toggle button", "text")
    return [button for role in roles for button in program.find_all(role=role, state="showing")]


def test_a_toast_covers_no_button():
    with start() as program, XTest() as hands:
        buttons = find_buttons(program)
        overlay = find_overlay(program)
        point_at(program, hands, 0.5, TOAST)
        delete(program, "sk-on-vzy0")
        place = find_toast(overlay).extents
        for button in buttons:
            assert not overlap(button.extents, place), f"{place} covers {button} at {button.extents}"
        program.activate("win.undo")
        program.quit()


window.run(
    test_escape_may_come_while_a_toast_appears,
    test_one_toast_may_follow_another_at_once,
    test_undo_may_be_pressed_while_a_toast_appears,
    test_a_toast_covers_no_button,
)

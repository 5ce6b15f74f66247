"""A menu opens when the right button is let go, wherever a trembling hand has taken the pointer meanwhile."""

import os
import tempfile

import tap
import window
from window import Program, wait_for


def test_menu_chooses_nothing_by_itself():
    with Program(window.example("nissan-alliance.entente", tempfile.mkdtemp(dir=os.environ["HOME"]))) as program:
        chart = program.find(role="list", name="Partnership network")
        x, y = program.card("Wayve").centre

        # A menu that was open already would begin at the pointer, with its first lines where the button is let go.
        program.drag((x, y), (x + 9, y + 12), button=3)
        rename = program.find(role="menu item", name="Rename…", within=chart)
        program.key("Escape")
        wait_for(lambda: "showing" not in rename.states, "the menu to go")
        tap.equal(program.is_enabled("win.undo"), False, "undo")
        program.quit()


window.run(test_menu_chooses_nothing_by_itself)

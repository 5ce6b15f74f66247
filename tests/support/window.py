"""Drives the window of Entente as a planner would.

    from window import Program, run

    def test_company_is_added():
        with Program("alliance.entente") as program:
            program.activate("win.add-company")
            program.type("Ford\\n")
            program.find(role="list item", name="Ford")

    run(test_company_is_added)

A program is started in a home of its own, found on the accessibility bus, and
ended when its block ends, which fails if it complained. Run by with-display.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import accessible
import tap
from accessible import Gio, GLib, Node

APPLICATION = "org.ententeproject.Entente"
APPLICATION_PATH = "/org/ententeproject/Entente"
ROOT = Path(__file__).resolve().parents[2]

# Long enough for a build with sanitizers on a busy machine; nobody waits that long for success.
TIMEOUT = 30

# Once the pointer has moved, a tooltip that lay there goes; a press must not hit it.
TOOLTIP = 0.2

# More than any popover keeps from what it belongs to
MARGIN = 24

COMPLAINT = re.compile(r"(WARNING|CRITICAL|ERROR) \*\*|Sanitizer|runtime error:")

# GTK loses count of what is pressed when a popover closes between a press and its release; it then
# leaves the count alone, and says no more than this.
#
# GTK 4.8 says that a list failed to scroll when the wheel is turned after the lines of the list were exchanged and
# before these have been given their places: its scrolled window answers the wheel at once by setting the adjustment,
# and gtk_list_base_adjustment_value_changed_cb() looks for the line at the new place among lines without heights. From
# the event to the warning, nothing but GTK is on the stack. It then scrolls no further.
#
# GTK complains thrice more of screen readers. Asked for the parent of a page of a stack, as menus have them, that went
# a moment before, get_parent_context_ref() in gtkatspicontext.c calls gtk_widget_get_parent() for the page's child,
# which is NULL by then, and gtk_accessible_get_at_context() for that parent, without looking; it then answers that
# there is none. When a line of a menu that was read becomes a choice among others, GtkModelButton asks for another
# role, which what was read keeps. Where that ends the program as any complaint of that weight does, a test has to say
# so; see MILD.
HARMLESS = re.compile(
    "Broken accounting of active state|ListView failed to scroll to given position"
    "|gtk_accessible_get_at_context: assertion 'GTK_IS_ACCESSIBLE|gtk_widget_get_parent: assertion 'GTK_IS_WIDGET"
    "|gtk_at_context_set_accessible_role: assertion '!self->realized'"
)

# For programs that are read all the time while menus come and go: a complaint is counted, and ends nothing.
MILD = {"G_DEBUG": "gc-friendly"}


def wait_for(condition, what, timeout=TIMEOUT):
    """Returns the first true value of condition, or fails."""
    end = time.monotonic() + timeout
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < end, f"waited {timeout} s in vain for {what}"
        time.sleep(0.05)


def xdotool(*arguments):
    command = ["xdotool", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Program:
    """A running Entente with one window."""

    def __init__(self, *arguments, home=None, environment=None):
        self.home = Path(home or tempfile.mkdtemp(prefix="home-", dir=os.environ["HOME"]))
        self.window_path = APPLICATION_PATH + "/window/1"
        self.complaints_expected = False
        self.log = self.home / "log"
        self.process = self.start(arguments, environment or {})
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.reader = self.find_reader()
        self.root = Node(self, accessible.ROOT)

    def start(self, arguments, environment):
        own = dict(os.environ, HOME=str(self.home), **environment)
        for folder in ("CONFIG", "CACHE", "DATA", "STATE"):
            own[f"XDG_{folder}_HOME"] = str(self.home / folder.lower())

        with open(self.log, "w", encoding="utf-8") as log:
            return subprocess.Popen(
                [os.environ["ENTENTE_PROGRAM"], *map(str, arguments)],
                env=own, stdout=log, stderr=subprocess.STDOUT,
            )

    def find_reader(self):
        bus = accessible.connect()

        def search():
            assert self.process.poll() is None, f"the program ended:\n{self.output}"
            return accessible.find_owner(bus, self.process.pid)

        return accessible.Reader(bus, wait_for(search, "the window"))

    # What it shows

    @property
    def output(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def look_for(self, role=None, name=None, description=None, within=None, state=None):
        """What matched at the moment of looking, from top to bottom, as items; the name may be a compiled pattern."""
        try:
            items = self.reader.read((within or self.root).path)
        except GLib.Error:
            return []  # The program has ended.
        return [item for item in items if item.matches(role, name, description, state)]

    def find_all(self, *what, **more):
        """All that matches now, as nodes."""
        return [Node(self, item.path) for item in self.look_for(*what, **more)]

    def find(self, role=None, name=None, description=None, within=None, state=None):
        """The first that matches, as soon as there is one."""
        what = " ".join(str(part) for part in (role or "anything", name, description, state) if part)
        return wait_for(lambda: self.find_all(role, name, description, within, state), what)[0]

    def card(self, name):
        """The card of a company on the chart."""
        chart = self.find(role="list", name="Partnership network")
        return self.find(role="list item", name=re.compile(rf"^(Company|Placeholder company), {name},"), within=chart)

    def wait_gone(self, role=None, name=None, description=None, within=None, state=None):
        what = f"{role or 'anything'} {name or ''} to go away"
        wait_for(lambda: not self.look_for(role, name, description, within, state), what)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], check=True)

    # Where it is

    def surfaces(self):
        """The X windows on the screen: title, x, y, width, height."""
        try:
            numbers = xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()
        except subprocess.CalledProcessError:
            return
        for number in numbers:
            try:
                lines = xdotool("getwindowgeometry", "--shell", number).split()
                title = xdotool("getwindowname", number).strip()
            except subprocess.CalledProcessError:
                continue  # It went away while we looked.
            place = dict(line.split("=") for line in lines)
            yield (title, *(int(place[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")))

    def origin_of(self, node):
        """Where the coordinates of a node begin on the screen.

        A popover has an X window of its own and coordinates that take no notice of it; a window
        may have a border, which its coordinates leave out.
        """
        while node.parent is not None and node.parent.role != "application":
            if node.name == "GtkPopoverContent":
                popover = node.parent
                return wait_for(lambda: self.origin_of_popover(popover), f"{popover} on the screen")
            node = node.parent

        return wait_for(lambda: self.origin_of_window(node), f"{node} on the screen")

    def origin_of_popover(self, node):
        # The X window of a popover holds its margin too, which is above it where there is one.
        x, y, width, height = node.extents
        places = [
            (outer_height - height, left - x, top - y)
            for _, left, top, outer_width, outer_height in self.surfaces()
            if outer_width == width and 0 <= outer_height - height < MARGIN
        ]
        margin, left, top = min(places, default=(0, None, None))
        return (left, top + margin) if left is not None else None

    def origin_of_window(self, node):
        _, _, width, height = node.extents
        for title, left, top, outer_width, outer_height in self.surfaces():
            border = outer_width - width
            if title == node.name and border == outer_height - height >= 0:
                return left + border // 2, top + border // 2
        return None

    # What is done to it

    def click(self, x, y, button=1, count=1):
        xdotool("mousemove", x, y, "sleep", TOOLTIP, "click", "--repeat", count, "--delay", 60, button)

    def drag(self, start, *stops, button=1):
        """Presses at the start, moves through the stops and releases at the last."""
        xdotool("mousemove", *start, "sleep", TOOLTIP, "mousedown", button)
        for (from_x, from_y), (to_x, to_y) in zip((start, *stops), stops):
            for step in range(1, 9):
                x = from_x + (to_x - from_x) * step // 8
                y = from_y + (to_y - from_y) * step // 8
                xdotool("mousemove", x, y)
                time.sleep(0.015)
        xdotool("mouseup", button)

    def scroll(self, x, y, steps=1):
        """Turns the wheel, down for positive steps."""
        xdotool("mousemove", x, y, "click", "--repeat", abs(steps), 5 if steps > 0 else 4)

    def key(self, *keys):
        xdotool("key", "--delay", 30, *keys)

    def type(self, text):
        for part in re.findall(r"[\x00-\x7f]+|.", text):
            if part.isascii():
                xdotool("type", "--delay", 10, part)
            else:
                # A key that xdotool lends to the letter is gone again before GTK has read it.
                xdotool("key", "--delay", 10, "ctrl+shift+u", *f"{ord(part):x}", "space")

    def call(self, name, method, arguments):
        """Calls a method of an action group; "win.undo" and "app.quit" are names."""
        group, action = name.split(".", 1)
        path = self.window_path if group == "win" else APPLICATION_PATH
        return self.bus.call_sync(
            APPLICATION, path, "org.gtk.Actions", method, arguments(action), None,
            Gio.DBusCallFlags.NONE, TIMEOUT * 1000, None,
        )

    def activate(self, name, parameter=None):
        parameters = [] if parameter is None else [parameter]
        self.call(name, "Activate", lambda action: GLib.Variant("(sava{sv})", (action, parameters, {})))

    def describe(self, name):
        reply = self.call(name, "Describe", lambda action: GLib.Variant("(s)", (action,)))
        return reply.unpack()[0]

    def is_enabled(self, name):
        return self.describe(name)[0]

    def state_of(self, name):
        return self.describe(name)[2][0]

    def answer(self, question, label):
        """Answers a question. It has its buttons twice, side by side and one below the other; one row is shown."""
        dialog = self.find(role="dialog", name=re.compile(question))

        def shown():
            nodes = self.find_all(role="push button", name=f"_{label} {label}", within=dialog)
            return [node for node in nodes if node.extents and node.extents[2] > 0]

        wait_for(shown, f"the answer {label}")[0].press()
        self.wait_gone(role="dialog", name=re.compile(question))

    def save_to(self, path):
        """Returns what a file holds that is written now."""
        self.activate("win.save-to", GLib.Variant("s", str(path)))
        wait_for(path.exists, path.name)
        wait_for(lambda: not self.is_enabled("win.save"), "the end of saving")
        return path.read_text(encoding="utf-8")

    # How it ends

    def quit(self):
        """Ends the program as its menu does, so that leaks are looked for."""
        self.activate("app.quit")
        tap.equal(self.wait_end(), 0, "exit status")

    def end(self, number):
        """Ends the program without asking it and returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(TIMEOUT)

    def kill(self):
        return self.end(signal.SIGKILL)

    def wait_end(self):
        return self.process.wait(TIMEOUT)

    def check_complaints(self):
        if not self.complaints_expected:
            lines = [line for line in self.output.splitlines() if COMPLAINT.search(line) and not HARMLESS.search(line)]
            assert not lines, "the program complained:\n" + "\n".join(lines)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            save_evidence(self)
        if self.process.poll() is None:
            self.end(signal.SIGTERM)
        if kind is None:
            self.check_complaints()


def evidence_folder():
    folder = Path(os.environ.get("ENTENTE_TEST_OUTPUT") or tempfile.gettempdir())
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def save_evidence(program):
    """Keeps what the screen showed and what the program said when a test failed."""
    folder = evidence_folder()
    picture = folder / f"failed-{program.process.pid}.png"
    try:
        program.screenshot(picture)
        tap.note(f"screenshot: {picture}")
    except (OSError, subprocess.CalledProcessError):
        pass
    tap.note(program.output[-4000:])


def example(name, folder):
    """A copy of an example that a test may change."""
    return Path(shutil.copy(ROOT / "resources" / "examples" / name, folder))


def run(*tests):
    tap.run(*tests)

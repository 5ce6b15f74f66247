"""Whatever hands do to the chart, undoing all of it leads back to the file that was opened.

ENTENTE_MONKEY_GESTURES says how many gestures to make, ENTENTE_MONKEY_SEED which ones. Ten thousand
gestures are more than a hundred thousand events, and take about ten minutes.
"""

import os
import random
import tempfile
import time

import tap
import window
from window import Gio, GLib, Program, wait_for

try:
    from xtest import XTest

    XTest().sync()
except OSError as error:
    tap.skip_all(error)

GESTURES = int(os.environ.get("ENTENTE_MONKEY_GESTURES", 300))
SEED = int(os.environ.get("ENTENTE_MONKEY_SEED", 1))

# The company the plan is about
FOCUS = "nissan-0n6s"
PARTNER = "renault-ipah"

HELD = [(), (), (), (), ("Shift_L",), ("Control_L",)]

# How far beside something, and how far within the chart, a hand may go; pixels
NEAR = 20
EDGE = 4

# How often nothing must be left to undo, and how long after each other that is looked at, seconds
LOOKS_AT_REST = 5
PAUSE = 0.1

# How many gestures come between two looks at the chart, and between two readings of the whole window
LOOK_EVERY = 50
READ_EVERY = 500

# Those that work on the chart; a popover that is open takes letters as a name.
KEYS = [
    "n", "l", "p", "t", "r", "o", "b", "d", "c", "f", "g", "m", "h", "1", "2", "bracketleft", "bracketright",
    "Left", "Right", "Up", "Down", "Tab", "Home", "End", "space",
    "Delete", "F2", "Return", "Return", "Return", "Escape", "plus", "minus",
]
WITH_CONTROL = [
    "z", "z", "a", "i", "b", "c", "v", "x", "v", "Left", "Right", "Up", "Down", "space", "9", "0",
    "Page_Up", "Page_Down", "bracketleft", "bracketright",
    "1", "6", "7", "t", "m",
]

# What menus and panels do, and what they do it with
ACTIONS = [
    *(("win.layout", way) for way in ("stress", "circle", "layered", "lanes", "ego")),
    *(("win.arrange", way) for way in ("left", "middle", "across", "down", "same-width")),
    *(("win.line-shape", way) for way in ("straight", "curved", "orthogonal")),
    *(
        (f"win.{name}", None) for name in (
            "copy", "cut", "paste", "duplicate", "untangle", "tidy", "make-room", "set-on-line", "set-on-circle", "stop-layout", "straighten", "pin", "deal-among",
            "frame-regions", "close-frames", "open-frames", "toggle-frame", "show-everything", "toggle-detours",
            "remove-own-look", "toggle-drawer", "toggle-inspector", "undo", "redo",
        )
    ),
]


class Monkey:
    def __init__(self, program, hands, seed):
        self.program = program
        self.hands = hands
        self.random = random.Random(seed)
        self.chart = program.find(role="list", name="Partnership network")
        # The inspector has tabs while one thing is selected.
        program.activate("win.select", GLib.Variant("as", [FOCUS]))
        self.tabs = [program.find(name=name) for name in ("Details", "Figures")]
        self.origin = program.origin_of(self.chart)
        x, y, self.width, self.height = self.chart.extents
        self.left, self.top = self.origin[0] + x, self.origin[1] + y
        self.cards = []

    def look(self):
        """Goes back to the chart, and finds out where there is something to be taken."""
        self.hands.key("Escape")
        self.hands.key("1", hold=("Control_L",))
        boxes = [node.extents for node in self.program.find_all(role="list item", within=self.chart)]
        self.cards = [(x, y, width, height) for x, y, width, height in filter(None, boxes) if width > 8]

    def point(self):
        """On or near something as often as anywhere."""
        x = self.left + self.random.randrange(self.width)
        y = self.top + self.random.randrange(self.height)
        if self.cards and self.random.random() < 0.6:
            left, top, width, height = self.random.choice(self.cards)
            x = self.origin[0] + self.random.randint(left - NEAR, left + width + NEAR)
            y = self.origin[1] + self.random.randint(top - NEAR, top + height + NEAR)
        return (
            min(max(x, self.left + EDGE), self.left + self.width - EDGE),
            min(max(y, self.top + EDGE), self.top + self.height - EDGE),
        )

    def drag(self):
        gives_up = self.random.random() < 0.15
        self.hands.drag(
            self.point(), *(self.point() for _ in range(self.random.randint(1, 3))),
            button=self.random.choice((1, 1, 1, 1, 1, 2)),
            hold=self.random.choice(HELD),
            middle=(lambda: self.hands.key("Escape")) if gives_up else None,
        )

    def click(self):
        self.hands.click(self.point(), count=self.random.choice((1, 1, 2)), hold=self.random.choice(HELD))

    def menu(self):
        self.hands.click(self.point(), button=3)
        self.hands.key("Escape")

    def key(self):
        if self.random.random() < 0.3:
            self.hands.key(self.random.choice(WITH_CONTROL), hold=("Control_L",))
        else:
            self.hands.key(self.random.choice(KEYS), hold=self.random.choice(((), (), (), ("Shift_L",))))

    def wheel(self):
        self.hands.click(self.point(), button=self.random.choice((4, 5)), hold=self.random.choice(((), ("Control_L",), ("Shift_L",))))

    def turn(self):
        """To another tab of the inspector, where that is open."""
        box = self.random.choice(self.tabs).extents
        if box is not None and box[2] > 0:
            x, y, width, height = box
            self.hands.click((self.origin[0] + x + width // 2, self.origin[1] + y + height // 2))

    def name(self):
        self.hands.key("n")
        for letter in "xyz":
            self.hands.key(letter)
        self.hands.key(self.random.choice(("Return", "Tab", "Escape")))

    def act(self):
        name, way = self.random.choice(ACTIONS)
        if self.program.is_enabled(name):
            self.program.activate(name, GLib.Variant("s", way) if way is not None else None)

    def run(self, n):
        gestures = [self.drag] * 6 + [self.click] * 3 + [self.key] * 5 + [self.menu, self.wheel, self.turn, self.name, self.act]
        for index in range(n):
            status = self.program.process.poll()
            assert status is None, f"the program ended with {status} after {index} gestures"
            if index % READ_EVERY == 0:
                self.program.find_all()
            if index % LOOK_EVERY == 0:
                self.look()
            self.random.choice(gestures)()
            if index % 5 == 0:
                # Its answer comes after what went before.
                self.program.is_enabled("win.undo")


def undo_all(program, hands):
    """What hands did last may arrive after what is asked of the program: it is undone when nothing more comes."""
    for _ in range(4):
        hands.key("Escape")
    looks = 0
    while looks < LOOKS_AT_REST:
        looks += 1
        for name in ("win.stop-layout", "win.undo"):
            if program.is_enabled(name):
                program.activate(name)
                looks = 0
        if looks > 0:
            time.sleep(PAUSE)


def test_whatever_hands_do_can_be_undone():
    folder = tempfile.mkdtemp(dir=os.environ["HOME"])
    path = window.example("nissan-alliance.entente", folder)

    with Program(path, environment=window.MILD) as program, XTest() as hands:
        monkey = Monkey(program, hands, SEED)
        before = program.save_to(path.with_name("before.entente"))
        tap.note(f"{GESTURES} gestures, seed {SEED}")
        monkey.run(GESTURES)
        undo_all(program, hands)
        tap.equal(program.save_to(path.with_name("after.entente")), before, "the plan")
        program.quit()


def send(program, name, parameter=None):
    """Activates an action and does not wait for it."""
    parameters = [] if parameter is None else [parameter]
    program.bus.call(
        window.APPLICATION, program.window_path, "org.gtk.Actions", "Activate",
        GLib.Variant("(sava{sv})", (name.removeprefix("win."), parameters, {})),
        None, Gio.DBusCallFlags.NONE, window.TIMEOUT * 1000, None, None,
    )


def test_what_no_longer_fits_is_not_done():
    folder = tempfile.mkdtemp(dir=os.environ["HOME"])

    with Program(window.example("nissan-alliance.entente", folder)) as program:
        for _ in range(20):
            program.activate("win.select", GLib.Variant("as", [FOCUS, PARTNER]))
            wait_for(lambda: program.is_enabled("win.deal-among"), "two companies to be selected")
            # The second comes before the window has taken note of the first.
            send(program, "win.select", GLib.Variant("as", [FOCUS]))
            send(program, "win.deal-among")
        tap.equal(program.is_enabled("win.undo"), False, "whether there is anything to undo")
        program.quit()


window.run(test_whatever_hands_do_can_be_undone, test_what_no_longer_fits_is_not_done)

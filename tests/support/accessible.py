"""What a program shows, as a screen reader sees it.

GTK tells in one answer what everything is that a screen reader has come upon so far, but not what of it is
shown. So that answer is asked for what things are, and each thing that holds others for what it holds, many
at once. To ask for one thing after the other, as screen readers do, takes ten times as long.
"""

from collections import namedtuple
from functools import lru_cache

import tap

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, Gio, GLib
except (ImportError, ValueError) as error:
    tap.skip_all(error)

ROOT = "/org/a11y/atspi/accessible/root"
CACHE = "/org/a11y/atspi/cache"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"

# Long enough for a build with sanitizers on a busy machine, milliseconds
PATIENCE = 30000

# The coordinates of a box are those of its window.
WINDOW = GLib.Variant("(u)", (1,))


def call(bus, owner, path, interface, method, arguments=None):
    reply = bus.call_sync(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE, None)
    return reply.unpack()


def get(bus, owner, path, interface, name):
    arguments = GLib.Variant("(ss)", (interface, name))
    return call(bus, owner, path, "org.freedesktop.DBus.Properties", "Get", arguments)[0]


def connect():
    """The bus of the screen readers; the session knows where it is."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    flags = Gio.DBusConnectionFlags
    return Gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
    )


def find_owner(bus, process):
    """What the program of that number is called on the bus, once it shows a window."""
    for owner, path in call(bus, REGISTRY, ROOT, ACCESSIBLE, "GetChildren")[0]:
        arguments = GLib.Variant("(s)", (owner,))
        try:
            number, = call(
                bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                "GetConnectionUnixProcessID", arguments,
            )
            if number == process and call(bus, owner, path, ACCESSIBLE, "GetChildren")[0]:
                return owner
        except GLib.Error:
            continue  # It ended while we looked.
    return None


def name_of(value):
    return value.value_nick.replace("-", " ")


@lru_cache(maxsize=None)
def role_name(number):
    return name_of(Atspi.Role(number))


def state_names(words):
    bits = words[0] | words[1] << 32
    return {name_of(Atspi.StateType(bit)) for bit in range(int(Atspi.StateType.LAST_DEFINED)) if bits >> bit & 1}


class Item(namedtuple("Item", "path parent n_children name role description bits")):
    """What one thing was at the moment at which the program was read."""

    @classmethod
    def from_reply(cls, reply):
        (_, path), _, (_, parent), _, n_children, _, name, role, description, bits = reply
        return cls(path, parent, n_children, name, role_name(role), description, bits)

    @property
    def states(self):
        return state_names(self.bits)

    def matches(self, role, name, description, state):
        if role is not None and self.role != role:
            return False
        if description is not None and self.description != description:
            return False
        if name is not None and not (name.search(self.name) if hasattr(name, "search") else self.name == name):
            return False
        return state is None or state in self.states


class Reader:
    """Reads what one program shows."""

    def __init__(self, bus, owner):
        self.bus = bus
        self.owner = owner

    def call(self, path, interface, method, arguments=None):
        return call(self.bus, self.owner, path, interface, method, arguments)

    def get(self, path, interface, name):
        return get(self.bus, self.owner, path, interface, name)

    def read(self, path=ROOT):
        """Goes over the thing of that path and all it holds, from top to bottom, as items."""
        items = self.read_items()
        children = self.read_children(path, items)
        if not children.keys() <= items.keys():
            items = self.read_items()
        return list(walk(path, items, children))

    def read_items(self):
        """What everything is that GTK has been asked for, by its path."""
        replies, = self.call(CACHE, "org.a11y.atspi.Cache", "GetItems")
        return {item.path: item for item in map(Item.from_reply, replies)}

    def read_children(self, path, items):
        """What the thing of that path and all in it hold, by their paths; items say what holds nothing."""
        children = {}
        waiting = set()

        def ask(path):
            children[path] = []
            if path not in items or path == ROOT or items[path].n_children > 0:
                waiting.add(path)
                self.bus.call(
                    self.owner, path, ACCESSIBLE, "GetChildren", None, None,
                    Gio.DBusCallFlags.NONE, PATIENCE, None, answer_cb, path,
                )

        def answer_cb(bus, result, path):
            waiting.remove(path)
            try:
                children[path] = [child for _, child in bus.call_finish(result).unpack()[0]]
            except GLib.Error:
                return  # It went away while we asked.
            for child in children[path]:
                if child not in children:
                    ask(child)

        ask(path)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return children


def walk(path, items, children):
    if path in items:
        yield items[path]
    for child in children[path]:
        # What a stack holds are its pages, but it tells of what these hold.
        page = items[child].parent if child in items else path
        if page != path and page in items:
            yield items[page]
        yield from walk(child, items, children)


class Node:
    """Something the window shows, as it is whenever it is asked."""

    def __init__(self, program, path):
        self.program = program
        self.path = path

    def call(self, interface, method, arguments=None):
        return self.program.reader.call(self.path, f"org.a11y.atspi.{interface}", method, arguments)

    def get(self, interface, name):
        return self.program.reader.get(self.path, f"org.a11y.atspi.{interface}", name)

    @property
    def role(self):
        return role_name(self.call("Accessible", "GetRole")[0])

    @property
    def name(self):
        return self.get("Accessible", "Name")

    @property
    def description(self):
        return self.get("Accessible", "Description")

    @property
    def text(self):
        # To ask for everything up to -1 gets nothing from GTK 4.8.
        count = self.get("Text", "CharacterCount")
        return self.call("Text", "GetText", GLib.Variant("(ii)", (0, count)))[0]

    @text.setter
    def text(self, text):
        is_set, = self.call("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))
        assert is_set, f"{self} takes no text"

    @property
    def states(self):
        return state_names(self.call("Accessible", "GetState")[0])

    @property
    def parent(self):
        """What it is in; the program itself is in nothing."""
        return Node(self.program, self.get("Accessible", "Parent")[1]) if self.path != ROOT else None

    @property
    def children(self):
        try:
            children, = self.call("Accessible", "GetChildren")
        except GLib.Error:
            return []  # It went away while we looked.
        return [Node(self.program, path) for _, path in children]

    @property
    def extents(self):
        """x, y, width, height within the window; None for what has no place."""
        try:
            return self.call("Component", "GetExtents", WINDOW)[0]
        except GLib.Error:
            return None

    @property
    def centre(self):
        """Where to point at it on the screen."""
        x, y, width, height = self.extents
        left, top = self.program.origin_of(self)
        return left + x + width // 2, top + y + height // 2

    def click(self, button=1, count=1):
        self.program.click(*self.centre, button=button, count=count)

    def press(self):
        """Does what the node is for, without the pointer. GTK takes about 250 ms for it."""
        is_done, = self.call("Action", "DoAction", GLib.Variant("(i)", (0,)))
        assert is_done, f"{self} cannot be pressed"

    def __str__(self):
        return f"{self.role} “{self.name}”" + (f" ({self.description})" if self.description else "")

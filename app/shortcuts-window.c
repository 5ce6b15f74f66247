#include "app/shortcuts-window.h"

#include <glib/gi18n.h>

/* Shortcuts of a column below its title, so that a small screen shows all of it. What does not fit into two columns would
 * get a page of its own, which GTK 4.8 complains about. */
#define MAX_ROWS 19

static const char *const section_titles[ENTENTE_N_SECTIONS] = {
  [ENTENTE_SECTION_PROJECT] = N_("Project"),
  [ENTENTE_SECTION_EDIT] = N_("Edit"),
  [ENTENTE_SECTION_CHART] = N_("Chart"),
  [ENTENTE_SECTION_SHOWN] = N_("View, Scenario and Date"),
  [ENTENTE_SECTION_WINDOW] = N_("Window"),
};

static const struct
{
  const char *name;
  const char *title;
  int         first;
  int         last;
} pages[] = {
  {"project", N_("Project"), ENTENTE_SECTION_PROJECT, ENTENTE_SECTION_EDIT},
  {"chart", N_("Chart"), ENTENTE_SECTION_CHART, ENTENTE_SECTION_CHART},
  {"window", N_("Window"), ENTENTE_SECTION_SHOWN, ENTENTE_SECTION_WINDOW},
};

typedef struct
{
  const char *keys;
  const char *label;
} Shortcut;

/* What no action stands for: gestures, and keys that move about. */
static const struct
{
  int         section;
  const char *key;
  const char *label;
} more[] = {
  {ENTENTE_SECTION_PROJECT, "<Control>q", N_("Quit")},
  {ENTENTE_SECTION_EDIT, "<Control>space", N_("Add to the selection, or take out")},
  {ENTENTE_SECTION_CHART, "Tab", N_("Next company or deal")},
  {ENTENTE_SECTION_CHART, "Left Right Up Down", N_("Move what is selected")},
  {ENTENTE_SECTION_CHART, "<Control>Left <Control>Right", N_("Nearest in that direction")},
  {ENTENTE_SECTION_CHART, "<Control><Shift>Left <Control><Shift>Right", N_("Align what is selected left or right")},
  {ENTENTE_SECTION_CHART, "<Control><Shift>Up <Control><Shift>Down", N_("Align what is selected at the top or bottom")},
  {ENTENTE_SECTION_CHART, "d <Shift>d", N_("Next or previous deal of this company")},
  {ENTENTE_SECTION_CHART, "c <Shift>c", N_("Next or previous company of this deal")},
  {ENTENTE_SECTION_CHART, "b <Control>b <Shift>b", N_("Next bend of a line, add one, remove one")},
  {ENTENTE_SECTION_CHART, "Escape", N_("Stop drawing, then select nothing")},
  {ENTENTE_SECTION_CHART, "<Shift>F10", N_("Menu of what is selected")},
  {ENTENTE_SECTION_WINDOW, "F10", N_("Main menu")},
  {ENTENTE_SECTION_WINDOW, "F8", N_("Move the edge between two parts of the window")},
};

static void
append_property (GString    *ui,
                 const char *name,
                 const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  g_string_append_printf (ui, "<property name='%s'>%s</property>", name, escaped);
}

static void
append_shortcut (GString    *ui,
                 const char *keys,
                 const char *label)
{
  g_string_append (ui, "<child><object class='GtkShortcutsShortcut'>");
  append_property (ui, "accelerator", keys);
  append_property (ui, "title", _ (label));
  g_string_append (ui, "</object></child>");
}

/* Those of a section, from its actions first. */
static GArray *
list_shortcuts (int                        section,
                const EntenteWindowAction *actions,
                guint                      n_actions)
{
  GArray *shortcuts = g_array_new (FALSE, FALSE, sizeof (Shortcut));

  for (guint i = 0; i < n_actions; i++)
    if (actions[i].label != NULL && actions[i].section == section)
      {
        Shortcut shortcut = {actions[i].keys[0], actions[i].label};

        g_array_append_val (shortcuts, shortcut);
      }

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i].section == section)
      {
        Shortcut shortcut = {more[i].key, more[i].label};

        g_array_append_val (shortcuts, shortcut);
      }

  return shortcuts;
}

/* A group is never broken: what would be too long for a column is several, equally long. */
static void
append_section (GString                   *ui,
                int                        section,
                const EntenteWindowAction *actions,
                guint                      n_actions)
{
  g_autoptr (GArray) shortcuts = list_shortcuts (section, actions, n_actions);
  guint n_columns = (shortcuts->len + MAX_ROWS - 1) / MAX_ROWS;

  for (guint column = 0; column < n_columns; column++)
    {
      g_string_append (ui, "<child><object class='GtkShortcutsGroup'>");
      append_property (ui, "title", _ (section_titles[section]));

      for (guint i = shortcuts->len * column / n_columns; i < shortcuts->len * (column + 1) / n_columns; i++)
        append_shortcut (ui, g_array_index (shortcuts, Shortcut, i).keys, g_array_index (shortcuts, Shortcut, i).label);

      g_string_append (ui, "</object></child>");
    }
}

/* GTK 4.8 takes the parts of a window of shortcuts from a builder only. */
static char *
make_ui (const EntenteWindowAction *actions,
         guint                      n_actions)
{
  GString *ui = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'><property name='modal'>1</property>");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_string_append_printf (ui, "<child><object class='GtkShortcutsSection'><property name='max-height'>%d</property>", MAX_ROWS + 1);
      append_property (ui, "section-name", pages[i].name);
      append_property (ui, "title", _ (pages[i].title));

      for (int section = pages[i].first; section <= pages[i].last; section++)
        append_section (ui, section, actions, n_actions);

      g_string_append (ui, "</object></child>");
    }

  g_string_append (ui, "</object></interface>");

  return g_string_free (ui, FALSE);
}

/**
 * entente_shortcuts_show:
 * @window: a window
 * @actions: (array length=n_actions): everything that can be done in it
 * @n_actions: how much that is
 *
 * Shows all keys.
 */
void
entente_shortcuts_show (EntenteWindow             *window,
                        const EntenteWindowAction *actions,
                        guint                      n_actions)
{
  g_autofree char *ui = make_ui (actions, n_actions);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  gtk_window_set_title (shortcuts, _("Keyboard Shortcuts"));
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (window));
  gtk_window_present (shortcuts);
}

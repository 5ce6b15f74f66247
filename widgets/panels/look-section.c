#include "widgets/panels/look-section.h"

#include "widgets/commands/look.h"
#include "widgets/forms/section.h"
#include "widgets/panels/look-source.h"
#include "widgets/panels/look-value.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define ROW_SPACING    4
#define COLUMN_SPACING 8

/* One part of the look */
typedef struct
{
  GtkWidget *caption;
  GtkWidget *reason;
  GtkWidget *value;
  GtkWidget *reset;
} Row;

struct _EntenteLookSection
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *section;
  GtkWidget        *grid;
  Row               rows[ENTENTE_RULE_N_CHANNELS];
  char             *object;
};

G_DEFINE_FINAL_TYPE (EntenteLookSection, entente_look_section, GTK_TYPE_WIDGET)

#define KEY "channel"

static void
chosen_cb (EntenteLookSection *self,
           GtkWidget          *value)
{
  int              channel = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (value), KEY));
  g_autofree char *text = entente_look_value_get (ENTENTE_LOOK_VALUE (value));

  if (self->object != NULL)
    entente_command_set_own_look (self->workspace, self->object, channel, text);
}

static void
reset_cb (EntenteLookSection *self,
          GtkWidget          *button)
{
  if (self->object != NULL)
    entente_command_set_own_look (self->workspace, self->object, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), KEY)), NULL);
}

static int
get_target (EntenteType type)
{
  return entente_lens_get_slot (type);
}

/* "Home region: Japan", "Own look", or a dash for what no rule gives */
static char *
explain (EntenteLookSection *self,
         EntenteType         type,
         int                 channel)
{
  const EntenteChart       *chart = entente_workspace_get_drawn_chart (self->workspace);
  guint32                   index = chart != NULL ? entente_network_find (chart->network, type, self->object) : ENTENTE_NO_INDEX;
  const EntenteLook        *look = index != ENTENTE_NO_INDEX ? entente_lens_get_look (chart->lens, type, index) : NULL;
  const EntenteLensEntry   *entry = look != NULL ? entente_lens_get_entry (chart->lens, look, channel) : NULL;
  const EntenteLensSection *section;

  if (entry == NULL)
    return g_strdup ("–");
  if (look->own & (1u << channel))
    return g_strdup (_("Own look"));

  section = &g_array_index (chart->lens->sections, EntenteLensSection, entry->section);

  if (section->heading == NULL || channel == ENTENTE_RULE_CHANNEL_RING)
    return g_strdup (section->heading != NULL ? section->heading : entry->label);
  if (channel == ENTENTE_RULE_CHANNEL_BADGE && look->badge != NULL)
    return g_strdup_printf ("%s: %s", section->heading, look->badge);

  return g_strdup_printf ("%s: %s", section->heading, entry->label);
}

static void
show_row (EntenteLookSection *self,
          EntenteType         type,
          int                 channel)
{
  Row           *row = &self->rows[channel];
  EntenteObject *rule = entente_look_find_own_rule (self->workspace, self->object, channel);
  gboolean       fits = entente_look_fits (get_target (type), channel);
  gtk_widget_set_visible (row->caption, fits);
  gtk_widget_set_visible (row->reason, fits);
  gtk_widget_set_visible (row->value, fits && channel != ENTENTE_RULE_CHANNEL_RING);
  gtk_widget_set_visible (row->reset, fits && rule != NULL);
  entente_look_value_show (ENTENTE_LOOK_VALUE (row->value), channel, rule != NULL ? entente_object_get_text (rule, ENTENTE_RULE_VALUE) : NULL);
}

/* What the picture shows, which comes later in a large plan. */
static void
show_reasons (EntenteLookSection *self)
{
  EntenteObject *object = entente_scope_lookup (entente_workspace_get_scope (self->workspace), self->object);

  for (int channel = 0; object != NULL && channel < ENTENTE_RULE_N_CHANNELS; channel++)
    {
      g_autofree char *reason = explain (self, entente_object_get_object_type (object), channel);

      gtk_label_set_text (GTK_LABEL (self->rows[channel].reason), reason);
      entente_tooltip_set (self->rows[channel].reason, reason);
    }
}

static void
add_row (EntenteLookSection *self,
         int                 channel)
{
  Row        *row = &self->rows[channel];
  const char *label = _ (entente_rule_info.fields[ENTENTE_RULE_CHANNEL].choices[channel].label);

  row->caption = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (row->caption), 0);
  gtk_widget_add_css_class (row->caption, "dim-label");

  row->reason = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row->reason), 0);
  gtk_label_set_ellipsize (GTK_LABEL (row->reason), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (row->reason, TRUE);

  row->value = entente_look_value_new ();
  entente_look_value_set_label (ENTENTE_LOOK_VALUE (row->value), label);
  g_object_set_data (G_OBJECT (row->value), KEY, GINT_TO_POINTER (channel));
  g_signal_connect_object (row->value, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  row->reset = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (row->reset, "flat");
  gtk_widget_add_css_class (row->reset, "row-button");
  entente_tooltip_set (row->reset, _("Remove own look"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->reset), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove own look"), -1);
  g_object_set_data (G_OBJECT (row->reset), KEY, GINT_TO_POINTER (channel));
  g_signal_connect_object (row->reset, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);

  gtk_grid_attach (GTK_GRID (self->grid), row->caption, 0, channel, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), row->reason, 1, channel, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), row->value, 2, channel, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), row->reset, 3, channel, 1, 1);
}

static void
entente_look_section_dispose (GObject *object)
{
  EntenteLookSection *self = ENTENTE_LOOK_SECTION (object);

  g_clear_pointer (&self->section, gtk_widget_unparent);
  g_clear_pointer (&self->object, g_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_look_section_parent_class)->dispose (object);
}

static void
entente_look_section_class_init (EntenteLookSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_look_section_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_look_section_init (EntenteLookSection *self)
{
  self->section = entente_section_new (_("Look in this view"));
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), ROW_SPACING);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), COLUMN_SPACING);
  entente_section_append (ENTENTE_SECTION (self->section), self->grid);

  for (int channel = 0; channel < ENTENTE_RULE_N_CHANNELS; channel++)
    add_row (self, channel);
}

/**
 * entente_look_section_new:
 * @workspace: whose view is meant
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
entente_look_section_new (EntenteWorkspace *workspace)
{
  EntenteLookSection *self = g_object_new (ENTENTE_TYPE_LOOK_SECTION, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "scene-changed", G_CALLBACK (show_reasons), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * entente_look_section_show:
 * @self: a section
 * @object: (nullable): what the inspector is about, %NULL for several things
 */
void
entente_look_section_show (EntenteLookSection *self,
                           EntenteObject      *object)
{
  gboolean has_look = object != NULL && get_target (entente_object_get_object_type (object)) >= 0;

  g_free (self->object);
  self->object = has_look ? g_strdup (entente_object_get_id (object)) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), has_look);

  for (int channel = 0; has_look && channel < ENTENTE_RULE_N_CHANNELS; channel++)
    show_row (self, entente_object_get_object_type (object), channel);

  show_reasons (self);
}

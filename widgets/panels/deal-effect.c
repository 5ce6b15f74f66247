#include "widgets/panels/deal-effect.h"

#include "model/object/date.h"
#include "widgets/deal-effects.h"
#include "widgets/forms/section.h"
#include "widgets/text-label.h"

#include <glib/gi18n.h>

#define SPACING 6

struct _EntenteDealEffect
{
  GtkWidget           parent_instance;
  EntenteDealEffects *effects;
  GtkWidget          *section;
  GtkWidget          *box;
  char               *deal;
};

G_DEFINE_FINAL_TYPE (EntenteDealEffect, entente_deal_effect, GTK_TYPE_WIDGET)

static void
append (EntenteDealEffect *self,
        GtkWidget         *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

static void
append_conflict (EntenteDealEffect     *self,
                 const EntenteConflict *conflict)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *icon = gtk_image_new_from_icon_name ("entente-warning-symbolic");
  GtkWidget *label = entente_text_label_new (conflict->text, NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Conflict"), -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  append (self, line);
}

/* In words, so that nobody has to tell colours apart. */
static const char *
name_turn (int turn)
{
  if (turn == 0)
    return "";

  return turn > 0 ? _("better") : _("worse");
}

static void
append_row (EntenteDealEffect      *self,
            const EntenteEffectRow *row,
            const char             *currency)
{
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  int              turn = entente_effect_row_get_turn (row);
  g_autofree char *values = entente_effect_row_describe (row, currency);
  GtkWidget       *mark = entente_text_label_new (name_turn (turn), turn > 0 ? "success" : "error");

  gtk_box_append (GTK_BOX (lines), entente_text_label_new (_ (row->quantity->label), "dim-label"));
  gtk_box_append (GTK_BOX (line), entente_text_label_new (values, NULL));

  if (turn != 0)
    gtk_box_append (GTK_BOX (line), mark);
  else
    g_object_ref_sink (mark), g_object_unref (mark);

  gtk_box_append (GTK_BOX (lines), line);
  append (self, lines);
}

/* Of a deal that begins later, the figures are those of later. */
static void
append_date (EntenteDealEffect   *self,
             const EntenteEffect *effect)
{
  EntenteDate      date = {0};
  GDate            day;
  g_autofree char *shown = NULL, *text = NULL;

  if (entente_effect_get_economy (effect)->day <= 0)
    return;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)entente_effect_get_economy (effect)->day);
  date.year = (gint16)g_date_get_year (&day);
  date.month = (guint8)g_date_get_month (&day);
  date.day = (guint8)g_date_get_day (&day);
  shown = entente_date_to_display (&date);
  text = g_strdup_printf (_("Figures of %s, without the deal and with it"), shown);
  append (self, entente_text_label_new (text, "dim-label"));
}

static void
show_effect (EntenteDealEffect   *self,
             const EntenteEffect *effect)
{
  const GPtrArray        *conflicts = entente_effect_get_conflicts (effect);
  const char             *currency = entente_effect_get_economy (effect)->currency;
  guint                   n_rows;
  const EntenteEffectRow *rows = entente_effect_get_rows (effect, &n_rows), *last = NULL;

  for (guint i = 0; i < conflicts->len; i++)
    append_conflict (self, conflicts->pdata[i]);

  for (guint i = 0; i < n_rows; i++)
    {
      if (!entente_effect_row_is_change (&rows[i]))
        continue;
      if (last == NULL || g_strcmp0 (rows[i].object, last->object) != 0)
        append (self, entente_text_label_new (rows[i].name != NULL ? rows[i].name : _("The plan"), "heading"));

      append_row (self, &rows[i], currency);
      last = &rows[i];
    }

  if (last == NULL)
    append (self, entente_text_label_new (_("No figure changes. Say what the parties give and get, and what it is worth."), "dim-label"));
  else
    append_date (self, effect);
}

static void
clear (EntenteDealEffect *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

/* What was known stays until it is known anew. */
static void
update (EntenteDealEffect *self)
{
  gboolean             is_agreed;
  const EntenteEffect *effect;

  if (self->deal == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !entente_deal_effects_covers (self->effects, self->deal, &is_agreed))
    return;

  effect = entente_deal_effects_get (self->effects, self->deal);

  if (effect == NULL)
    return;

  clear (self);
  show_effect (self, effect);
}

static void
entente_deal_effect_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_deal_effect_parent_class)->map (widget);
  update (ENTENTE_DEAL_EFFECT (widget));
}

static void
entente_deal_effect_dispose (GObject *object)
{
  EntenteDealEffect *self = ENTENTE_DEAL_EFFECT (object);

  g_clear_pointer (&self->section, gtk_widget_unparent);
  g_clear_object (&self->effects);
  g_clear_pointer (&self->deal, g_free);

  G_OBJECT_CLASS (entente_deal_effect_parent_class)->dispose (object);
}

static void
entente_deal_effect_class_init (EntenteDealEffectClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_deal_effect_dispose;
  widget_class->map = entente_deal_effect_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_deal_effect_init (EntenteDealEffect *self)
{
  self->section = entente_section_new (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  entente_section_append (ENTENTE_SECTION (self->section), self->box);
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_deal_effect_new:
 * @workspace: whose deals to look at
 *
 * Returns: (transfer floating): a section that shows nothing yet
 */
GtkWidget *
entente_deal_effect_new (EntenteWorkspace *workspace)
{
  EntenteDealEffect *self = g_object_new (ENTENTE_TYPE_DEAL_EFFECT, NULL);

  self->effects = entente_deal_effects_ref_for (workspace);
  g_signal_connect_object (self->effects, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * entente_deal_effect_show:
 * @self: a section
 * @deal: (nullable): id of what is looked at; the section hides when it is no deal, or one that has ended
 */
void
entente_deal_effect_show (EntenteDealEffect *self,
                          const char        *deal)
{
  gboolean is_agreed, is_covered = entente_deal_effects_covers (self->effects, deal, &is_agreed);

  if (g_strcmp0 (deal, self->deal) != 0)
    {
      clear (self);
      g_free (self->deal);
      self->deal = g_strdup (deal);
    }

  g_object_set (self->section, "title", is_agreed ? _("What This Deal Changes") : _("If This Deal Is Signed"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), is_covered);
  update (self);
}

#include "widgets/panels/proposal-row.h"

#include "model/analysis/analyst.h"
#include "widgets/commands.h"
#include "widgets/paragraph.h"

#include <glib/gi18n.h>

#define SPACING 12

struct _EntenteProposalRow
{
  GtkWidget            parent_instance;
  EntenteWorkspace    *workspace;
  EntenteProposalItem *item;
  GtkWidget           *box;
  GtkWidget           *name;
  GtkWidget           *fit;
  GtkWidget           *reasons;
  GtkWidget           *factors;
  GtkWidget           *button;
};

G_DEFINE_FINAL_TYPE (EntenteProposalRow, entente_proposal_row, GTK_TYPE_WIDGET)

static const char *
get_deal (EntenteProposalRow *self,
          guint               index)
{
  const EntenteEconomy *economy = entente_proposals_get_economy (entente_proposal_item_get_proposals (self->item));

  return economy->deals[g_array_index (entente_proposal_item_get (self->item)->deals, guint32, index)].id;
}

/* All of it is talked about in deals that are there. */
static gboolean
is_covered (EntenteProposalRow *self)
{
  const EntenteProposal *proposal = entente_proposal_item_get (self->item);

  for (guint i = 0; i < proposal->deals->len; i++)
    if (entente_scope_lookup (entente_workspace_get_scope (self->workspace), get_deal (self, i)) == NULL)
      return FALSE;

  return proposal->is_covered;
}

static void
select_deals (EntenteProposalRow *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < entente_proposal_item_get (self->item)->deals->len; i++)
    g_ptr_array_add (ids, (gpointer)get_deal (self, i));

  g_ptr_array_add (ids, NULL);
  entente_workspace_set_selection (self->workspace, (const char *const *)ids->pdata);
}

static void
clicked_cb (EntenteProposalRow *self)
{
  g_autofree char *drafted = NULL;

  if (self->item == NULL)
    return;
  if (is_covered (self))
    select_deals (self);
  else
    drafted = entente_command_draft_deal (self->workspace, entente_proposal_item_get_proposals (self->item), entente_proposal_item_get (self->item));
}

static char *
say_share (EntenteRange share)
{
  static const EntenteQuantity quantity = {.kind = ENTENTE_QUANTITY_SHARE};

  return entente_quantity_format (&quantity, share, NULL);
}

static char *
say_worth (const EntenteProposals *proposals,
           const EntenteProposal  *proposal)
{
  static const EntenteQuantity quantity = {.kind = ENTENTE_QUANTITY_MONEY};
  g_autofree char             *worth = NULL;

  if (!entente_range_is_known (proposal->value) || !(proposal->value.high > 0))
    return g_strdup ("");

  worth = entente_quantity_format (&quantity, proposal->value, entente_proposals_get_economy (proposals)->currency);

  return g_strdup_printf (_(" · worth %s a year"), worth);
}

static char *
say_deals (const EntenteProposals *proposals,
           const EntenteProposal  *proposal)
{
  const EntenteEconomy *economy = entente_proposals_get_economy (proposals);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < proposal->deals->len; i++)
    g_string_append_printf (names, i == 0 ? "“%s”" : ", “%s”", economy->deals[g_array_index (proposal->deals, guint32, i)].name);

  return names->len > 0 ? g_strdup_printf (_(" · talked about in %s"), names->str) : g_strdup ("");
}

/* How well, for how much, and what is known of it already. */
static char *
say_fit (EntenteProposalRow *self)
{
  const EntenteProposals *proposals = entente_proposal_item_get_proposals (self->item);
  const EntenteProposal  *proposal = entente_proposal_item_get (self->item);
  g_autofree char        *share = say_share (proposal->is_exchange ? proposal->fit : proposal->reach);
  g_autofree char        *worth = say_worth (proposals, proposal);
  g_autofree char        *said = g_strdup_printf (proposal->is_exchange ? _("fit %s") : _("one way only, %s"), share);
  g_autofree char        *deals = say_deals (proposals, proposal);

  return g_strconcat (said, worth, proposal->is_best ? _(" · in the best set of rings") : "", deals, NULL);
}

static EntenteRange
find_factor (EntenteReport         *report,
             const EntenteEconomy  *economy,
             const EntenteProposal *proposal,
             const char            *quantity)
{
  const EntenteReportRow *row = entente_report_find (report, quantity, economy->companies[proposal->companies[0]].id,
                                                     economy->companies[proposal->companies[1]].id, NULL, 0);

  return row != NULL ? row->value : entente_range_unknown;
}

/* What else speaks for the pair or against it, as far as it is known. */
static char *
say_factors (EntenteProposalRow *self)
{
  static const char *const names[] = {"partner-without-rivalry", "partner-management-left", "partner-spread"};
  const EntenteProposal   *proposal = entente_proposal_item_get (self->item);
  const EntenteEconomy    *economy = entente_proposals_get_economy (entente_proposal_item_get_proposals (self->item));
  EntenteReport           *report = entente_analyst_get_report (entente_workspace_get_analyst (self->workspace), "M1");
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names) && report != NULL && proposal->n_companies == 2; i++)
    {
      EntenteRange           factor = find_factor (report, economy, proposal, names[i]);
      const EntenteQuantity *quantity;
      g_autofree char       *share = NULL;

      if (!entente_range_is_known (factor) || entente_methods_find_quantity (names[i], &quantity) == NULL)
        continue;

      share = say_share (factor);
      g_string_append_printf (text, text->len == 0 ? "%s: %s" : " · %s: %s", _ (quantity->label), share);
    }

  return g_string_free (text, FALSE);
}

/* The line of the list, which is what takes the focus, has no name of its own. */
static void
name_line (EntenteProposalRow *self)
{
  GtkWidget       *line = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = g_strjoin (". ", entente_paragraph_get_text (ENTENTE_PARAGRAPH (self->name)), entente_paragraph_get_text (ENTENTE_PARAGRAPH (self->fit)),
                                     entente_paragraph_get_text (ENTENTE_PARAGRAPH (self->reasons)), NULL);

  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show (EntenteProposalRow *self)
{
  const EntenteProposals *proposals = entente_proposal_item_get_proposals (self->item);
  const EntenteProposal  *proposal = entente_proposal_item_get (self->item);
  g_autofree char        *companies = entente_proposals_name (proposals, proposal);
  g_autofree char        *name = g_strdup_printf ("%u. %s", entente_proposal_item_get_place (self->item), companies);
  g_autofree char        *reasons = entente_proposals_explain (proposals, proposal);
  g_autofree char        *fit = say_fit (self);
  g_autofree char        *factors = say_factors (self);
  g_autofree char        *label = NULL;

  entente_paragraph_set_text (ENTENTE_PARAGRAPH (self->name), name);
  entente_paragraph_set_text (ENTENTE_PARAGRAPH (self->fit), fit);
  entente_paragraph_set_text (ENTENTE_PARAGRAPH (self->reasons), reasons);
  entente_paragraph_set_text (ENTENTE_PARAGRAPH (self->factors), factors);
  gtk_widget_set_visible (self->factors, *factors != '\0');
  gtk_button_set_label (GTK_BUTTON (self->button), is_covered (self) ? ngettext ("Show Deal", "Show Deals", proposal->deals->len) : _("Draft This Deal"));
  label = g_strdup_printf ("%s: %s", gtk_button_get_label (GTK_BUTTON (self->button)), companies);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  name_line (self);
}

/**
 * entente_proposal_row_show:
 * @self: a row
 * @item: (nullable): what it shows, and follows
 */
void
entente_proposal_row_show (EntenteProposalRow  *self,
                           EntenteProposalItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show, self);

  g_set_object (&self->item, item);

  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
entente_proposal_row_dispose (GObject *object)
{
  EntenteProposalRow *self = ENTENTE_PROPOSAL_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  entente_proposal_row_show (self, NULL);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_proposal_row_parent_class)->dispose (object);
}

static void
entente_proposal_row_class_init (EntenteProposalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_proposal_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_paragraph (const char *style)
{
  GtkWidget *paragraph = entente_paragraph_new ();

  if (style != NULL)
    gtk_widget_add_css_class (paragraph, style);

  return paragraph;
}

static void
entente_proposal_row_init (EntenteProposalRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->name = new_paragraph ("heading");
  self->fit = new_paragraph ("dim-label");
  self->reasons = new_paragraph (NULL);
  self->factors = new_paragraph ("dim-label");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), self->name);
  gtk_box_append (GTK_BOX (lines), self->fit);
  gtk_box_append (GTK_BOX (lines), self->reasons);
  gtk_box_append (GTK_BOX (lines), self->factors);

  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_box_append (GTK_BOX (self->box), lines);
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * entente_proposal_row_new:
 * @workspace: where deals are drafted
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
entente_proposal_row_new (EntenteWorkspace *workspace)
{
  EntenteProposalRow *self = g_object_new (ENTENTE_TYPE_PROPOSAL_ROW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

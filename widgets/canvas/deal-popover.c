#include "widgets/canvas/deal-popover.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/flow.h"
#include "widgets/canvas/company-entry.h"
#include "widgets/canvas/leaving.h"

#include <glib/gi18n.h>

#define ENTRY_WIDTH 24

struct _EntenteDealPopover
{
  GtkPopover parent_instance;

  GtkWidget *company_label;
  GtkWidget *company;
  GtkWidget *kind;
  GtkWidget *region_label;
  GtkWidget *region;
  GtkWidget *title;
  GtkWidget *gives_label;
  GtkWidget *gives;
  GtkWidget *gets_label;
  GtkWidget *gets;
  GtkWidget *add;

  gboolean        wants_company;
  int             kinds[ENTENTE_DEAL_N_KINDS];
  EntenteDealFunc done;
  gpointer        user_data;
};

G_DEFINE_TYPE (EntenteDealPopover, entente_deal_popover, GTK_TYPE_POPOVER)

static void
answer (EntenteDealPopover      *self,
        const EntenteDealAnswer *given,
        gboolean                 left)
{
  EntenteDealFunc done = self->done;

  self->done = NULL;
  gtk_popover_popdown (GTK_POPOVER (self));

  if (done != NULL)
    done (given, left, self->user_data);
}

/* The first line of the list stands for a kind not yet known. */
static int
get_kind (EntenteDealPopover *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  return selected > 0 && selected <= ENTENTE_DEAL_N_KINDS ? self->kinds[selected - 1] : -1;
}

/* The first line of the list stands for none in particular. */
static int
get_region (EntenteDealPopover *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->region));

  return selected != GTK_INVALID_LIST_POSITION ? (int)selected - 1 : -1;
}

static gboolean
is_complete (EntenteDealPopover *self)
{
  g_autofree char *company = entente_company_entry_get_name (ENTENTE_COMPANY_ENTRY (self->company));

  return !self->wants_company || *company != '\0';
}

/* NULL for none */
static char *
get_text (GtkWidget *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
take (EntenteDealPopover *self,
      gboolean            left)
{
  g_autofree char  *company = entente_company_entry_get_name (ENTENTE_COMPANY_ENTRY (self->company));
  g_autofree char  *title = get_text (self->title), *gives = get_text (self->gives), *gets = get_text (self->gets);
  EntenteDealAnswer given = {
    .company = self->wants_company ? company : NULL,
    .title = title,
    .gives = gives,
    .gets = gets,
    .kind = get_kind (self),
    .region = get_region (self),
  };

  answer (self, &given, left);
}

static void
take_cb (EntenteDealPopover *self)
{
  if (is_complete (self))
    take (self, FALSE);
  else
    gtk_widget_grab_focus (self->company);
}

static void
company_changed_cb (EntenteDealPopover *self)
{
  gtk_widget_set_sensitive (self->add, is_complete (self));
}

static gboolean
key_pressed_cb (EntenteDealPopover *self,
                guint               key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  answer (self, NULL, FALSE);

  return GDK_EVENT_STOP;
}

static void
left_cb (GtkWidget *popover)
{
  entente_deal_popover_leave (ENTENTE_DEAL_POPOVER (popover));
}

static void
entente_deal_popover_closed (GtkPopover *popover)
{
  entente_deal_popover_leave (ENTENTE_DEAL_POPOVER (popover));
}

static void
entente_deal_popover_class_init (EntenteDealPopoverClass *klass)
{
  GTK_POPOVER_CLASS (klass)->closed = entente_deal_popover_closed;
}

static GtkWidget *
add_row (GtkWidget  *grid,
         int         row,
         const char *text,
         GtkWidget  *field)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (field, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), field, 1, row, 1, 1);

  return label;
}

static void
set_up_entry (EntenteDealPopover *self,
              GtkWidget          *entry,
              guint               max_length)
{
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), ENTRY_WIDTH);
  gtk_entry_set_max_length (GTK_ENTRY (entry), (int)max_length);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (take_cb), self);
}

static void
add_fields (EntenteDealPopover *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);

  self->company = entente_company_entry_new ();
  set_up_entry (self, self->company, entente_company_info.fields[ENTENTE_COMPANY_NAME].max_length);
  self->company_label = add_row (grid, 0, _("_Company"), self->company);
  g_signal_connect_swapped (self->company, "changed", G_CALLBACK (company_changed_cb), self);

  self->title = gtk_entry_new ();
  set_up_entry (self, self->title, entente_deal_info.fields[ENTENTE_DEAL_TITLE].max_length);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->title), _("Such as “Frontier pickup”"));
  add_row (grid, 1, _("_Title"), self->title);

  self->gives = gtk_entry_new ();
  set_up_entry (self, self->gives, entente_flow_info.fields[ENTENTE_FLOW_WHAT].max_length);
  self->gives_label = add_row (grid, 2, _("_Gives"), self->gives);

  self->gets = gtk_entry_new ();
  set_up_entry (self, self->gets, entente_flow_info.fields[ENTENTE_FLOW_WHAT].max_length);
  self->gets_label = add_row (grid, 3, _("G_ets"), self->gets);

  self->kind = gtk_drop_down_new (NULL, NULL);
  add_row (grid, 4, _("_Kind"), self->kind);

  self->region = gtk_drop_down_new (NULL, NULL);
  self->region_label = add_row (grid, 5, _("_Region"), self->region);

  self->add = gtk_button_new_with_mnemonic (_("_Add Deal"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->add, "suggested-action");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (take_cb), self);
  gtk_grid_attach (GTK_GRID (grid), self->add, 1, 6, 1, 1);

  gtk_popover_set_child (GTK_POPOVER (self), grid);
}

static void
entente_deal_popover_init (EntenteDealPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  add_fields (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "deal-popover");

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  entente_leaving_watch (GTK_POPOVER (self), left_cb);
}

/**
 * entente_deal_popover_new:
 *
 * Returns: (transfer floating): a popover; the canvas sets itself as its parent
 */
GtkWidget *
entente_deal_popover_new (void)
{
  return g_object_new (ENTENTE_TYPE_DEAL_POPOVER, NULL);
}

static void
list_kinds (EntenteDealPopover *self,
            guint               kinds)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int n = 0;

  gtk_string_list_append (names, _("Not yet known"));

  for (int i = 0; i < ENTENTE_DEAL_N_KINDS; i++)
    if ((kinds & (1U << i)) != 0)
      {
        gtk_string_list_append (names, _ (entente_deal_info.fields[ENTENTE_DEAL_KIND].choices[i].label));
        self->kinds[n++] = i;
      }

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
}

static void
list_regions (EntenteDealPopover *self,
              const char *const  *regions)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) {_("None in particular"), NULL});

  for (guint i = 0; regions[i] != NULL; i++)
    gtk_string_list_append (names, regions[i]);

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->region), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->region), 0);
  gtk_widget_set_visible (self->region, regions[0] != NULL);
  gtk_widget_set_visible (self->region_label, regions[0] != NULL);
}

static void
ask_for_company (EntenteDealPopover *self,
                 const char         *label)
{
  self->wants_company = label != NULL;
  gtk_widget_set_visible (self->company, self->wants_company);
  gtk_widget_set_visible (self->company_label, self->wants_company);

  if (self->wants_company)
    gtk_label_set_text_with_mnemonic (GTK_LABEL (self->company_label), label);
}

static void
ask_for_flow (GtkWidget  *label,
              GtkWidget  *entry,
              const char *hint)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_widget_set_visible (entry, hint != NULL);
  gtk_widget_set_visible (label, hint != NULL);
}

static void
ask_for_flows (EntenteDealPopover *self,
               const char         *giver)
{
  g_autofree char *gives = giver != NULL ? g_strdup_printf (_("What %s gives"), giver) : NULL;
  g_autofree char *gets = giver != NULL ? g_strdup_printf (_("What %s gets"), giver) : NULL;

  ask_for_flow (self->gives_label, self->gives, gives);
  ask_for_flow (self->gets_label, self->gets, gets);
}

/**
 * entente_deal_popover_ask:
 * @self: a popover
 * @at: where the line ends, in pixels of the parent
 * @question: what there is to choose from
 * @done: called once, with the answer
 * @user_data: for @done
 *
 * Opens the popover. A question still open is given up.
 */
void
entente_deal_popover_ask (EntenteDealPopover        *self,
                          const GdkRectangle        *at,
                          const EntenteDealQuestion *question,
                          EntenteDealFunc            done,
                          gpointer                   user_data)
{
  g_return_if_fail (ENTENTE_IS_DEAL_POPOVER (self));

  entente_deal_popover_give_up (self);
  self->done = done;
  self->user_data = user_data;

  ask_for_company (self, question->company_label);
  entente_company_entry_offer (ENTENTE_COMPANY_ENTRY (self->company), question->companies);
  gtk_editable_set_text (GTK_EDITABLE (self->title), "");
  ask_for_flows (self, question->giver);
  list_kinds (self, question->kinds);
  list_regions (self, question->regions);
  company_changed_cb (self);

  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->wants_company ? self->company : self->title);
}

/**
 * entente_deal_popover_give_up:
 * @self: a popover
 *
 * Gives up the question that is open, if there is one.
 */
void
entente_deal_popover_give_up (EntenteDealPopover *self)
{
  g_return_if_fail (ENTENTE_IS_DEAL_POPOVER (self));

  if (self->done != NULL)
    answer (self, NULL, FALSE);
}

/**
 * entente_deal_popover_leave:
 * @self: a popover
 *
 * Takes what was entered so far if nothing that is needed is missing, if a question is open.
 */
void
entente_deal_popover_leave (EntenteDealPopover *self)
{
  g_return_if_fail (ENTENTE_IS_DEAL_POPOVER (self));

  if (self->done == NULL)
    return;

  if (is_complete (self))
    take (self, TRUE);
  else
    answer (self, NULL, TRUE);
}

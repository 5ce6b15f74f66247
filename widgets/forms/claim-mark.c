#include "widgets/forms/claim-mark.h"

#include "model/describe.h"
#include "model/object/claim.h"
#include "model/object/source.h"
#include "widgets/text-label.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define WIDTH      300
#define MAX_HEIGHT 400

struct _EntenteClaimMark
{
  GtkWidget         parent_instance;
  GtkWidget        *button;
  EntenteWorkspace *workspace;
  GPtrArray        *claims;
  gboolean          is_disputed;
};

G_DEFINE_FINAL_TYPE (EntenteClaimMark, entente_claim_mark, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = entente_text_label_new (text, style);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);

  return label;
}

static void
append_text (GtkWidget  *box,
             const char *text,
             const char *style)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (box), new_label (text, style));
}

/* A file may come from a stranger: only pages are offered, and only opened when asked for. */
static gboolean
is_page (const char *address)
{
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static void
append_address (GtkWidget    *box,
                EntenteScope *scope,
                const char   *id)
{
  EntenteObject *source = id != NULL ? entente_scope_lookup (scope, id) : NULL;
  const char    *address = source != NULL ? entente_object_get_text (source, ENTENTE_SOURCE_ADDRESS) : NULL;
  GtkWidget     *link, *label;

  if (!is_page (address))
    return;

  link = gtk_link_button_new (address);
  label = gtk_label_new (address);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "source-link");
  gtk_box_append (GTK_BOX (box), link);
}

static char *
describe_source (EntenteScope  *scope,
                 EntenteObject *claim)
{
  const char      *id = entente_object_get_reference (claim, ENTENTE_CLAIM_SOURCE);
  EntenteObject   *source = id != NULL ? entente_scope_lookup (scope, id) : NULL;
  g_autofree char *caption = NULL;

  if (source == NULL)
    return g_strdup (_("Source not said"));

  caption = entente_describe_caption (scope, source);

  return *caption != '\0' ? g_strdup_printf ("%s (%s)", entente_object_get_label (source), caption) : g_strdup (entente_object_get_label (source));
}

static GtkWidget *
new_claim (EntenteScope  *scope,
           EntenteObject *claim)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *value = entente_describe_claim (scope, claim);
  g_autofree char *source = describe_source (scope, claim);
  g_autofree char *confidence = entente_describe_field (scope, claim, ENTENTE_CLAIM_CONFIDENCE);

  append_text (box, value, "heading");
  append_text (box, source, NULL);
  append_address (box, scope, entente_object_get_reference (claim, ENTENTE_CLAIM_SOURCE));
  append_text (box, confidence, "dim-label");
  append_text (box, entente_object_get_text (claim, ENTENTE_CLAIM_NOTE), "dim-label");

  return box;
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  EntenteClaimMark *self = user_data;
  GtkWidget        *popover = gtk_popover_new ();
  GtkWidget        *scroller = gtk_scrolled_window_new ();
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_size_request (box, WIDTH, -1);
  if (self->is_disputed)
    append_text (box, _("Sources contradict each other"), "warning");

  for (guint i = 0; i < self->claims->len; i++)
    gtk_box_append (GTK_BOX (box), new_claim (entente_workspace_get_scope (self->workspace), g_ptr_array_index (self->claims, i)));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
is_disputed (const GPtrArray *claims)
{
  const char *first = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      EntenteObject *claim = g_ptr_array_index (claims, i);
      const char    *field = entente_object_get_text (claim, ENTENTE_CLAIM_FIELD);
      const char    *value = entente_object_get_text (claim, ENTENTE_CLAIM_VALUE);

      if (entente_object_get_choice (claim, ENTENTE_CLAIM_CONFIDENCE, -1) == ENTENTE_CLAIM_CONFIDENCE_DISPUTED)
        return TRUE;
      /* What is said about the object as a whole may well be several things. */
      if (value == NULL || field == NULL || *field == '\0')
        continue;
      if (first != NULL && g_strcmp0 (first, value) != 0)
        return TRUE;
      first = value;
    }

  return FALSE;
}

static char *
describe_claims (EntenteClaimMark *self)
{
  EntenteScope *scope = entente_workspace_get_scope (self->workspace);
  GString      *text = g_string_new (self->is_disputed ? _("Sources contradict each other") : NULL);

  for (guint i = 0; i < self->claims->len; i++)
    {
      g_autofree char *source = describe_source (scope, g_ptr_array_index (self->claims, i));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", source);
    }

  return g_string_free (text, FALSE);
}

static void
entente_claim_mark_dispose (GObject *object)
{
  EntenteClaimMark *self = ENTENTE_CLAIM_MARK (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_claim_mark_parent_class)->dispose (object);
}

static void
entente_claim_mark_class_init (EntenteClaimMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_claim_mark_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_claim_mark_init (EntenteClaimMark *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "claim-mark");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_claim_mark_new (void)
{
  return g_object_new (ENTENTE_TYPE_CLAIM_MARK, NULL);
}

/**
 * entente_claim_mark_show:
 * @self: a mark
 * @workspace: where the claims are
 * @claims: (element-type EntenteObject) (nullable): what is claimed about a value
 */
void
entente_claim_mark_show (EntenteClaimMark *self,
                         EntenteWorkspace *workspace,
                         const GPtrArray  *claims)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), claims != NULL && claims->len > 0);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), NULL);
  if (claims == NULL || claims->len == 0)
    return;

  g_set_object (&self->workspace, workspace);
  self->claims = g_ptr_array_new_full (claims->len, g_object_unref);
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (self->claims, g_object_ref (g_ptr_array_index (claims, i)));
  self->is_disputed = is_disputed (claims);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), self->is_disputed ? "entente-warning-symbolic" : "entente-note-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self, NULL);
  text = describe_claims (self);
  entente_tooltip_set (self->button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sources"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * entente_claim_mark_is_disputed:
 * @self: a mark
 *
 * Returns: whether its claims say different things
 */
gboolean
entente_claim_mark_is_disputed (EntenteClaimMark *self)
{
  return self->claims != NULL && self->is_disputed;
}

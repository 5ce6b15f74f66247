#include "widgets/panels/look-source.h"

#include "model/analysis/method.h"
#include "model/describe.h"
#include "model/network/figures.h"
#include "model/network/lens.h"
#include "model/network/survey.h"
#include "widgets/forms/drop-down.h"

#include <glib/gi18n.h>
#include <string.h>

static const EntenteType types[ENTENTE_RULE_N_TARGETS] = {
  [ENTENTE_RULE_TARGET_COMPANIES] = ENTENTE_COMPANY,
  [ENTENTE_RULE_TARGET_DEALS] = ENTENTE_DEAL,
  [ENTENTE_RULE_TARGET_STAKES] = ENTENTE_STAKE,
};

/* One choice, while they are sorted */
typedef struct
{
  const char *id;
  const char *label;
} Source;

/**
 * entente_look_fits:
 * @target: companies, deals or stakes
 * @channel: a part of the look
 *
 * Returns: whether these have such a part
 */
gboolean
entente_look_fits (int target,
                   int channel)
{
  switch (channel)
    {
    case ENTENTE_RULE_CHANNEL_COLOR:
      return TRUE;
    case ENTENTE_RULE_CHANNEL_SIZE:
    case ENTENTE_RULE_CHANNEL_RING:
      return target == ENTENTE_RULE_TARGET_COMPANIES;
    case ENTENTE_RULE_CHANNEL_BADGE:
      return target != ENTENTE_RULE_TARGET_STAKES;
    default:
      return target != ENTENTE_RULE_TARGET_COMPANIES;
    }
}

static gboolean
is_number (EntenteFieldKind kind)
{
  return kind == ENTENTE_FIELD_AMOUNT || kind == ENTENTE_FIELD_SERIES || kind == ENTENTE_FIELD_DATE || kind == ENTENTE_FIELD_NUMBER;
}

/* A size or a width says how much, so that it needs a number; a ring is divided. */
static gboolean
field_fits (const EntenteField *field,
            int                 channel)
{
  if (!entente_survey_may_read (field))
    return FALSE;

  switch (channel)
    {
    case ENTENTE_RULE_CHANNEL_SIZE:
    case ENTENTE_RULE_CHANNEL_WIDTH:
      return is_number (field->kind);
    case ENTENTE_RULE_CHANNEL_RING:
      return field->kind == ENTENTE_FIELD_REFERENCES || field->kind == ENTENTE_FIELD_AMOUNT || field->kind == ENTENTE_FIELD_SERIES;
    default:
      return TRUE;
    }
}

static gboolean
figure_fits (const EntenteFigure *figure,
             int                  channel)
{
  switch (channel)
    {
    case ENTENTE_RULE_CHANNEL_SIZE:
    case ENTENTE_RULE_CHANNEL_WIDTH:
      return figure->kind == ENTENTE_FIGURE_NUMBER;
    case ENTENTE_RULE_CHANNEL_RING:
      return figure->kind != ENTENTE_FIGURE_FLAG;
    default:
      return figure->kind != ENTENTE_FIGURE_SHARES;
    }
}

static gboolean
quantity_fits (const EntenteQuantity *quantity,
               int                    channel)
{
  gboolean is_number = quantity->kind != ENTENTE_QUANTITY_FLAG && quantity->kind != ENTENTE_QUANTITY_DAY;

  if (quantity->other != ENTENTE_PROJECT_ROOT)
    return channel == ENTENTE_RULE_CHANNEL_RING;

  switch (channel)
    {
    case ENTENTE_RULE_CHANNEL_SIZE:
    case ENTENTE_RULE_CHANNEL_WIDTH:
    case ENTENTE_RULE_CHANNEL_RING:
      return is_number;
    default:
      return TRUE;
    }
}

static void
add_source (GArray     *sources,
            const char *id,
            const char *label)
{
  Source source = {id, _ (label)};

  g_array_append_val (sources, source);
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (((const Source *)a)->label, ((const Source *)b)->label);
}

/* Under the title of the method, when it has anything to offer. */
static void
add_method (GArray              *sources,
            const EntenteMethod *method,
            EntenteType          type,
            int                  channel)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < method->n_quantities; i++)
    if (entente_survey_find_quantity (type, method->quantities[i].name, NULL) != NULL && quantity_fits (&method->quantities[i], channel))
      {
        if (!has_heading)
          add_source (sources, "", method->title);

        has_heading = TRUE;
        add_source (sources, method->quantities[i].name, method->quantities[i].label);
      }
}

/**
 * entente_look_sources_new:
 * @target: companies, deals or stakes
 * @channel: a part of the look
 *
 * Returns: (transfer full): the fields, figures and quantities it may follow from
 */
EntenteLookSources *
entente_look_sources_new (int target,
                          int channel)
{
  EntenteLookSources         *self = g_new0 (EntenteLookSources, 1);
  const EntenteTypeInfo      *info = entente_type_get_info (types[target]);
  guint                       n_figures;
  const EntenteFigure        *figures = entente_figures_get (&n_figures);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (Source));

  for (guint i = 0; i < info->n_fields; i++)
    if (field_fits (&info->fields[i], channel))
      add_source (sources, info->fields[i].name, info->fields[i].label);

  for (guint i = 0; i < n_figures; i++)
    if (figures[i].target == types[target] && figure_fits (&figures[i], channel))
      add_source (sources, figures[i].id, figures[i].label);

  g_array_sort (sources, compare_labels);

  for (guint i = 0; i < n_methods; i++)
    add_method (sources, methods[i], types[target], channel);

  self->ids = g_new0 (char *, sources->len + 1);
  self->labels = g_new0 (char *, sources->len + 1);

  for (guint i = 0; i < sources->len; i++)
    {
      self->ids[i] = g_strdup (g_array_index (sources, Source, i).id);
      self->labels[i] = g_strdup (g_array_index (sources, Source, i).label);
    }

  return self;
}

void
entente_look_sources_free (EntenteLookSources *self)
{
  g_strfreev (self->ids);
  g_strfreev (self->labels);
  g_free (self);
}

/**
 * entente_look_sources_list:
 * @self: sources
 * @none: what to call following from nothing, which comes first
 *
 * Returns: (transfer full): the sources for a drop-down
 */
GtkStringList *
entente_look_sources_list (const EntenteLookSources *self,
                           const char               *none)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, none);

  for (guint i = 0; self->ids[i] != NULL; i++)
    if (*self->ids[i] != '\0')
      gtk_string_list_append (list, self->labels[i]);
    else
      entente_drop_down_append_heading (list, self->labels[i]);

  return list;
}

/**
 * entente_look_sources_find:
 * @self: sources
 * @id: (nullable): name of a field, figure or quantity
 *
 * Returns: its place, -1 when it is not among them
 */
int
entente_look_sources_find (const EntenteLookSources *self,
                           const char               *id)
{
  for (int i = 0; id != NULL && self->ids[i] != NULL; i++)
    if (strcmp (self->ids[i], id) == 0)
      return i;

  return -1;
}

/* What people call a field, a figure or a quantity; its name when this version does not know it. */
static char *
describe_by (int         target,
             const char *by)
{
  int                    field = entente_type_find_field (types[target], by);
  const EntenteFigure   *figure = entente_figures_find (types[target], by);
  const EntenteQuantity *quantity = entente_survey_find_quantity (types[target], by, NULL);

  if (field >= 0)
    return g_strdup (_ (entente_type_get_info (types[target])->fields[field].label));
  if (figure != NULL)
    return g_strdup (_ (figure->label));

  return g_strdup (quantity != NULL ? _ (quantity->label) : by);
}

static const char *
get_choice_label (EntenteObject *rule,
                  guint          field,
                  int            fallback)
{
  return _ (entente_rule_info.fields[field].choices[entente_object_get_choice (rule, field, fallback)].label);
}

/* Ids and names of choices mean nothing to people. */
static char *
describe_operand (EntenteWorkspace *workspace,
                  EntenteObject    *rule,
                  int               target)
{
  const char         *operand = entente_object_get_text (rule, ENTENTE_RULE_OPERAND);
  const char         *by = entente_object_get_text (rule, ENTENTE_RULE_BY);
  int                 index = by != NULL ? entente_type_find_field (types[target], by) : -1;
  const EntenteField *field = index >= 0 ? &entente_type_get_info (types[target])->fields[index] : NULL;

  if (operand == NULL || entente_scope_lookup (entente_workspace_get_scope (workspace), operand) != NULL)
    return operand != NULL ? entente_describe_id (entente_workspace_get_scope (workspace), operand) : g_strdup ("");

  for (guint i = 0; field != NULL && field->choices != NULL && field->choices[i].name != NULL; i++)
    if (strcmp (field->choices[i].name, operand) == 0)
      return g_strdup (_ (field->choices[i].label));

  return g_strdup (operand);
}

/**
 * entente_look_describe_rule:
 * @workspace: a workspace
 * @rule: a rule of the view shown
 *
 * Returns: (transfer full): what the rule says, in one line: "Companies: Colour by Kind, where it is Carmaker"
 */
char *
entente_look_describe_rule (EntenteWorkspace *workspace,
                            EntenteObject    *rule)
{
  int         target = entente_object_get_choice (rule, ENTENTE_RULE_TARGET, ENTENTE_RULE_TARGET_COMPANIES);
  const char *by = entente_object_get_text (rule, ENTENTE_RULE_BY);
  const char *object = entente_object_get_reference (rule, ENTENTE_RULE_OBJECT);
  const char *channel = get_choice_label (rule, ENTENTE_RULE_CHANNEL, ENTENTE_RULE_CHANNEL_COLOR);
  GString    *text = g_string_new (NULL);

  if (object != NULL)
    {
      g_autofree char *name = entente_describe_id (entente_workspace_get_scope (workspace), object);

      /* Translators: a look that was set for one company or deal alone */
      g_string_append_printf (text, _("%s: own %s"), name, channel);

      return g_string_free (text, FALSE);
    }

  g_string_append_printf (text, "%s: %s", get_choice_label (rule, ENTENTE_RULE_TARGET, target), channel);

  if (by != NULL && *by != '\0')
    {
      g_autofree char *source = describe_by (target, by);

      g_string_append_printf (text, _(" by %s"), source);
    }

  if (entente_object_get_value (rule, ENTENTE_RULE_CONDITION) != NULL)
    {
      g_autofree char *operand = describe_operand (workspace, rule, target);
      g_autofree char *condition = g_utf8_strdown (get_choice_label (rule, ENTENTE_RULE_CONDITION, 0), -1);

      g_string_append_printf (text, _(", where it %s %s"), condition, operand);
    }

  return g_string_free (text, FALSE);
}

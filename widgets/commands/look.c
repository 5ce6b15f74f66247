#include "widgets/commands/look.h"

#include "model/network/lens.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>
#include <math.h>

static GPtrArray *
list_rules (EntenteWorkspace *workspace)
{
  return entente_lens_list_rules (entente_workspace_get_scope (workspace), entente_workspace_get_view (workspace));
}

static gboolean
is_own (EntenteObject *rule)
{
  return entente_object_get_reference (rule, ENTENTE_RULE_OBJECT) != NULL;
}

static int
get_target (EntenteObject *rule)
{
  return entente_object_get_choice (rule, ENTENTE_RULE_TARGET, ENTENTE_RULE_TARGET_COMPANIES);
}

static int
get_channel (EntenteObject *rule)
{
  return entente_object_get_choice (rule, ENTENTE_RULE_CHANNEL, ENTENTE_RULE_CHANNEL_COLOR);
}

/* One that holds for all and leaves the look to the program */
static gboolean
is_simple (EntenteObject *rule)
{
  return !is_own (rule) && entente_object_get_value (rule, ENTENTE_RULE_CONDITION) == NULL && entente_object_get_value (rule, ENTENTE_RULE_VALUE) == NULL;
}

/**
 * entente_look_find_simple_rule:
 * @workspace: a workspace
 * @target: what it is about
 * @channel: what it gives
 *
 * Returns: (nullable) (transfer none): the rule of the view shown that gives it to all, by a field or figure alone
 */
EntenteObject *
entente_look_find_simple_rule (EntenteWorkspace *workspace,
                               int               target,
                               int               channel)
{
  g_autoptr (GPtrArray) rules = list_rules (workspace);
  EntenteObject *found = NULL;

  for (guint i = 0; i < rules->len; i++)
    if (is_simple (rules->pdata[i]) && get_target (rules->pdata[i]) == target && get_channel (rules->pdata[i]) == channel)
      found = rules->pdata[i];

  return found;
}

/**
 * entente_look_find_own_rule:
 * @workspace: a workspace
 * @object: id of a company, deal or stake
 * @channel: what it gives
 *
 * Returns: (nullable) (transfer none): the rule of the view shown that gives it to @object alone
 */
EntenteObject *
entente_look_find_own_rule (EntenteWorkspace *workspace,
                            const char       *object,
                            int               channel)
{
  g_autoptr (GPtrArray) rules = list_rules (workspace);
  EntenteObject *found = NULL;

  for (guint i = 0; i < rules->len; i++)
    if (entente_object_refers_to (rules->pdata[i], ENTENTE_RULE_OBJECT, object) && get_channel (rules->pdata[i]) == channel)
      found = rules->pdata[i];

  return found;
}

/**
 * entente_look_has_own:
 * @workspace: a workspace
 * @objects: (nullable) (array zero-terminated=1): ids of objects, %NULL for any
 *
 * Returns: whether one of them has a look of its own in the view shown
 */
gboolean
entente_look_has_own (EntenteWorkspace  *workspace,
                      const char *const *objects)
{
  g_autoptr (GPtrArray) rules = list_rules (workspace);

  for (guint i = 0; i < rules->len; i++)
    if (is_own (rules->pdata[i]) && (objects == NULL || g_strv_contains (objects, entente_object_get_reference (rules->pdata[i], ENTENTE_RULE_OBJECT))))
      return TRUE;

  return FALSE;
}

/* After all others */
static double
get_next_order (EntenteWorkspace *workspace)
{
  g_autoptr (GPtrArray) rules = list_rules (workspace);
  double order = 0;

  for (guint i = 0; i < rules->len; i++)
    order = MAX (order, entente_object_get_number (rules->pdata[i], ENTENTE_RULE_ORDER, 0));

  return floor (order) + 1;
}

static const char *
get_choice (guint field,
            int   choice)
{
  return choice >= 0 ? entente_rule_info.fields[field].choices[choice].name : NULL;
}

/* The stored values of the fields that a rule says, from its target on */
static void
list_values (const EntenteRuleText *text,
             const char            *values[ENTENTE_RULE_N_FIELDS])
{
  values[ENTENTE_RULE_TARGET] = get_choice (ENTENTE_RULE_TARGET, text->target);
  values[ENTENTE_RULE_CHANNEL] = get_choice (ENTENTE_RULE_CHANNEL, text->channel);
  values[ENTENTE_RULE_BY] = text->by;
  values[ENTENTE_RULE_CONDITION] = get_choice (ENTENTE_RULE_CONDITION, text->condition);
  values[ENTENTE_RULE_OPERAND] = text->operand;
  values[ENTENTE_RULE_VALUE] = text->value;
}

/* Returns the id of the rule, which lives in the change list; NULL when it was refused. */
static const char *
append_rule (EntenteWorkspace      *workspace,
             EntenteChangeList     *changes,
             const char            *object,
             const EntenteRuleText *text)
{
  g_autoptr (EntenteObject) rule = entente_step_new_object (workspace, ENTENTE_RULE, "rule");
  const char *values[ENTENTE_RULE_N_FIELDS] = {NULL};

  list_values (text, values);
  entente_object_set (rule, "view", entente_workspace_ensure_view (workspace, changes), NULL);

  if (object != NULL)
    entente_object_set (rule, "object", object, NULL);

  entente_step_set_number (rule, ENTENTE_RULE_ORDER, get_next_order (workspace));

  for (guint i = ENTENTE_RULE_TARGET; i < ENTENTE_RULE_N_FIELDS; i++)
    if (values[i] != NULL && !entente_step_set_text (workspace, rule, entente_rule_info.fields[i].name, values[i]))
      return NULL;

  entente_change_list_add (changes, rule);

  return entente_change_list_get (changes, entente_change_list_get_n (changes) - 1)->id;
}

static char *
make_title (int target,
            int channel)
{
  const char *channels[] = {
    [ENTENTE_RULE_CHANNEL_COLOR] = _("Colour"),
    [ENTENTE_RULE_CHANNEL_SIZE] = _("Size"),
    [ENTENTE_RULE_CHANNEL_BADGE] = _("Badge"),
    [ENTENTE_RULE_CHANNEL_RING] = _("Ring"),
    [ENTENTE_RULE_CHANNEL_WIDTH] = _("Line Width"),
    [ENTENTE_RULE_CHANNEL_DASH] = _("Line Style"),
  };

  /* Translators: a step that can be undone: Change Colour of Companies */
  return g_strdup_printf (_("Change %s of %s"), channels[channel], _ (entente_rule_info.fields[ENTENTE_RULE_TARGET].choices[target].label));
}

/**
 * entente_command_look_by:
 * @workspace: a workspace
 * @target: companies, deals or stakes
 * @channel: what of their look
 * @by: (nullable): the field or figure it shall follow from; %NULL for none
 *
 * Lets a part of the look of all follow from one thing. Rules with conditions, and looks of single objects, stay.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_look_by (EntenteWorkspace *workspace,
                         int               target,
                         int               channel,
                         const char       *by)
{
  EntenteObject   *rule = entente_look_find_simple_rule (workspace, target, channel);
  g_autofree char *title = make_title (target, channel);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (title);
  const EntenteField *field = &entente_rule_info.fields[ENTENTE_RULE_BY];
  g_autoptr (EntenteValue) value = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);

  if (by == NULL && rule == NULL)
    return FALSE;

  if (by == NULL)
    entente_change_list_remove (changes, entente_object_get_id (rule));
  else if (rule == NULL)
    append_rule (workspace, changes, NULL, &(EntenteRuleText) {.target = target, .channel = channel, .by = by, .condition = -1});
  else if (g_strcmp0 (entente_object_get_text (rule, ENTENTE_RULE_BY), by) != 0)
    {
      value = entente_value_parse (field, by, NULL);
      entente_change_list_set_value (changes, entente_object_get_id (rule), field, value);
    }

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}

/**
 * entente_command_add_rule:
 * @workspace: a workspace
 * @text: what it says
 *
 * Adds a rule to the view shown, after all others, so that it wins.
 *
 * Returns: (transfer full) (nullable): its id, %NULL when it could not be added
 */
char *
entente_command_add_rule (EntenteWorkspace      *workspace,
                          const EntenteRuleText *text)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Rule"));
  g_autofree char *rule = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  rule = g_strdup (append_rule (workspace, changes, NULL, text));

  return rule != NULL && entente_step_run (workspace, changes) ? g_steal_pointer (&rule) : NULL;
}

/**
 * entente_command_change_rule:
 * @workspace: a workspace
 * @rule: id of a rule
 * @text: what it shall say
 *
 * Returns: whether something changed
 */
gboolean
entente_command_change_rule (EntenteWorkspace      *workspace,
                             const char            *rule,
                             const EntenteRuleText *text)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Change Rule"));
  EntenteObject *object = entente_step_lookup (workspace, ENTENTE_RULE, rule);
  const char    *values[ENTENTE_RULE_N_FIELDS] = {NULL};

  g_return_val_if_fail (object != NULL, FALSE);

  list_values (text, values);

  for (guint i = ENTENTE_RULE_TARGET; i < ENTENTE_RULE_N_FIELDS; i++)
    {
      const EntenteField *field = &entente_rule_info.fields[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteValue) value = values[i] != NULL ? entente_value_parse (field, values[i], &error) : NULL;

      if (error != NULL)
        {
          entente_workspace_refuse (workspace, error->message);
          return FALSE;
        }

      if (!entente_value_equal (entente_object_get_value (object, i), value))
        entente_change_list_set_value (changes, rule, field, value);
    }

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}

/**
 * entente_command_move_rule:
 * @workspace: a workspace
 * @rule: id of a rule of the view shown that is not about one object
 * @direction: -1 to let it count earlier, 1 later
 *
 * Lets a rule change places with its neighbour.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_move_rule (EntenteWorkspace *workspace,
                           const char       *rule,
                           int               direction)
{
  g_autoptr (GPtrArray) rules = list_rules (workspace);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Move Rule"));
  const EntenteField *field = &entente_rule_info.fields[ENTENTE_RULE_ORDER];
  guint               place = 0, other;

  while (place < rules->len && g_strcmp0 (entente_object_get_id (rules->pdata[place]), rule) != 0)
    place++;

  other = place + (guint)direction;

  if (place >= rules->len || other >= rules->len || is_own (rules->pdata[other]))
    return FALSE;

  /* Counted through anew, as files may hold equal orders. */
  for (guint i = 0; i < rules->len && !is_own (rules->pdata[i]); i++)
    {
      guint to = i == place ? other : i == other ? place
                                                 : i;

      if (entente_object_get_number (rules->pdata[i], ENTENTE_RULE_ORDER, 0) != to + 1)
        entente_change_list_set_number (changes, entente_object_get_id (rules->pdata[i]), field, to + 1);
    }

  return entente_step_run (workspace, changes);
}

gboolean
entente_command_remove_rule (EntenteWorkspace *workspace,
                             const char       *rule)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Remove Rule"));

  g_return_val_if_fail (entente_step_lookup (workspace, ENTENTE_RULE, rule) != NULL, FALSE);

  entente_change_list_remove (changes, rule);

  return entente_step_run (workspace, changes);
}

/**
 * entente_command_set_own_look:
 * @workspace: a workspace
 * @object: id of a company, deal or stake
 * @channel: what of its look
 * @value: (nullable): the look, as stored; %NULL to follow the rules again
 *
 * Gives one object a look of its own in the view shown.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_set_own_look (EntenteWorkspace *workspace,
                              const char       *object,
                              int               channel,
                              const char       *value)
{
  EntenteObject   *target = entente_scope_lookup (entente_workspace_get_scope (workspace), object);
  EntenteObject   *rule = entente_look_find_own_rule (workspace, object, channel);
  g_autofree char *title = target != NULL ? g_strdup_printf (_("Change Look of “%s”"), entente_object_get_label (target)) : NULL;
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (title);
  const EntenteField *field = &entente_rule_info.fields[ENTENTE_RULE_VALUE];
  g_autoptr (EntenteValue) parsed = NULL;

  g_return_val_if_fail (target != NULL && entente_lens_get_slot (entente_object_get_object_type (target)) >= 0, FALSE);

  if (rule != NULL && g_strcmp0 (entente_object_get_text (rule, ENTENTE_RULE_VALUE), value) == 0)
    return FALSE;

  if (value == NULL && rule != NULL)
    entente_change_list_remove (changes, entente_object_get_id (rule));
  else if (value != NULL && rule != NULL)
    {
      parsed = entente_value_parse (field, value, NULL);
      entente_change_list_set_value (changes, entente_object_get_id (rule), field, parsed);
    }
  else if (value != NULL)
    append_rule (workspace, changes, object, &(EntenteRuleText) {.target = entente_lens_get_slot (entente_object_get_object_type (target)), .channel = channel, .condition = -1, .value = value});

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}

/**
 * entente_command_remove_own_looks:
 * @workspace: a workspace
 * @objects: (nullable) (array zero-terminated=1): ids of companies, deals or stakes; %NULL for all in the view shown
 *
 * Lets objects follow the rules again.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_remove_own_looks (EntenteWorkspace  *workspace,
                                  const char *const *objects)
{
  g_autoptr (GPtrArray) rules = list_rules (workspace);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (objects != NULL ? _("Remove Own Look") : _("Remove All Own Looks"));

  for (guint i = 0; i < rules->len; i++)
    {
      const char *object = entente_object_get_reference (rules->pdata[i], ENTENTE_RULE_OBJECT);

      if (object != NULL && (objects == NULL || g_strv_contains (objects, object)))
        entente_change_list_remove (changes, entente_object_get_id (rules->pdata[i]));
    }

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}

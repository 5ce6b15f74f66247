#include "model/describe.h"

#include "model/object/claim.h"
#include "model/object/deal.h"
#include "model/object/dependency.h"
#include "model/object/flow.h"
#include "model/object/milestone.h"
#include "model/object/note.h"
#include "model/object/offer.h"
#include "model/object/participation.h"
#include "model/object/party.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/project-root.h"
#include "model/object/scenario.h"
#include "model/object/source.h"
#include "model/object/stake.h"
#include "model/object/technology.h"
#include "model/object/vehicle.h"
#include "model/object/view.h"
#include "model/object/want.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_CAPTION_FIELDS 3

/* What is said about an object besides its name, where there is one more line. */
typedef struct
{
  guint fields[MAX_CAPTION_FIELDS];
  guint n_fields;
} Caption;

static const Caption captions[ENTENTE_N_TYPES] = {
  [ENTENTE_SCENARIO] = {{ENTENTE_SCENARIO_PARENT}, 1},
  [ENTENTE_PLATFORM] = {{ENTENTE_PLATFORM_OWNER, ENTENTE_PLATFORM_DIMENSION}, 2},
  [ENTENTE_PLANT] = {{ENTENTE_PLANT_OWNER, ENTENTE_PLANT_REGION}, 2},
  [ENTENTE_TECHNOLOGY] = {{ENTENTE_TECHNOLOGY_OWNER, ENTENTE_TECHNOLOGY_DIMENSION}, 2},
  [ENTENTE_PARTICIPATION] = {{ENTENTE_PARTICIPATION_VOLUMES}, 1},
  [ENTENTE_VEHICLE] = {{ENTENTE_VEHICLE_COMPANY, ENTENTE_VEHICLE_PLANT}, 2},
  [ENTENTE_OFFER] = {{ENTENTE_OFFER_DIMENSION, ENTENTE_OFFER_REGION, ENTENTE_OFFER_QUANTITY}, 3},
  [ENTENTE_WANT] = {{ENTENTE_WANT_DIMENSION, ENTENTE_WANT_REGION, ENTENTE_WANT_QUANTITY}, 3},
  [ENTENTE_DEAL] = {{ENTENTE_DEAL_KIND, ENTENTE_DEAL_STATUS}, 2},
  [ENTENTE_MILESTONE] = {{ENTENTE_MILESTONE_DATE, ENTENTE_MILESTONE_OBJECT}, 2},
  [ENTENTE_CLAIM] = {{ENTENTE_CLAIM_SOURCE, ENTENTE_CLAIM_CONFIDENCE}, 2},
  [ENTENTE_SOURCE] = {{ENTENTE_SOURCE_PUBLISHER, ENTENTE_SOURCE_DATE}, 2},
  [ENTENTE_VIEW] = {{ENTENTE_VIEW_SCENARIO, ENTENTE_VIEW_DATE}, 2},
};

/* Never goes further than one step: in a file that is wrong, a party may be its own company. */
static const char *
get_label (EntenteScope *scope,
           const char   *id)
{
  EntenteObject *object = entente_scope_lookup (scope, id);

  return object != NULL ? entente_object_get_label (object) : "–";
}

static char *
describe_pair (EntenteScope  *scope,
               EntenteObject *object,
               guint          first,
               guint          second,
               const char    *format)
{
  const char *a = get_label (scope, entente_object_get_reference (object, first));
  const char *b = get_label (scope, entente_object_get_reference (object, second));
  g_auto (GStrv) parts = g_strsplit (format, "%s", 3);

  g_return_val_if_fail (g_strv_length (parts) == 3, NULL);

  return g_strconcat (parts[0], a, parts[1], b, parts[2], NULL);
}

/* The first line of what is written on it */
static char *
describe_note (EntenteObject *note)
{
  const char      *text = entente_object_get_text (note, ENTENTE_NOTE_TEXT);
  g_autofree char *words = g_strstrip (g_strdup (text != NULL ? text : ""));
  char            *end = strchr (words, '\n');

  if (end != NULL)
    *end = '\0';

  return g_strdup (*words != '\0' ? words : entente_object_get_label (note));
}

/* As a window calls a plan that nobody has called anything yet. */
static char *
describe_project (EntenteObject *root)
{
  const char *title = entente_object_get_text (root, ENTENTE_PROJECT_TITLE);

  return g_strdup (title != NULL && *title != '\0' ? title : _("Untitled Project"));
}

/**
 * entente_describe_object:
 * @scope: the plan in a scenario
 * @object: one of its objects
 *
 * Returns: (transfer full): what people call it; a party is called like its company, a stake by both of its ends, a note by
 *   its first line
 */
char *
entente_describe_object (EntenteScope  *scope,
                         EntenteObject *object)
{
  switch ((int)entente_object_get_object_type (object))
    {
    case ENTENTE_PARTY:
      return g_strdup (get_label (scope, entente_object_get_reference (object, ENTENTE_PARTY_COMPANY)));
    case ENTENTE_PARTICIPATION:
      return g_strdup (get_label (scope, entente_object_get_reference (object, ENTENTE_PARTICIPATION_COMPANY)));
    case ENTENTE_STAKE:
      return describe_pair (scope, object, ENTENTE_STAKE_OWNER, ENTENTE_STAKE_OWNED, "%s → %s");
    case ENTENTE_DEPENDENCY:
      return describe_pair (scope, object, ENTENTE_DEPENDENCY_ITEM, ENTENTE_DEPENDENCY_NEEDS, _("%s needs %s"));
    case ENTENTE_NOTE:
      return describe_note (object);
    case ENTENTE_CLAIM:
      return g_strdup (get_label (scope, entente_object_get_reference (object, ENTENTE_CLAIM_SOURCE)));
    case ENTENTE_PROJECT_ROOT:
      return describe_project (object);
    default:
      return g_strdup (entente_object_get_label (object));
    }
}

/**
 * entente_describe_id:
 * @scope: the plan in a scenario
 * @id: (nullable): id of an object
 *
 * Returns: (transfer full): what people call it; a dash when there is no such object
 */
char *
entente_describe_id (EntenteScope *scope,
                     const char   *id)
{
  EntenteObject *object = id != NULL ? entente_scope_lookup (scope, id) : NULL;

  return object != NULL ? entente_describe_object (scope, object) : g_strdup ("–");
}

static char *
describe_references (EntenteScope      *scope,
                     const char *const *ids)
{
  GString *buffer = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = entente_describe_id (scope, ids[i]);

      g_string_append_printf (buffer, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (buffer, FALSE);
}

static char *
describe_value (EntenteScope       *scope,
                const EntenteValue *value)
{
  switch ((int)entente_value_get_kind (value))
    {
    case ENTENTE_FIELD_REFERENCE:
      return entente_describe_id (scope, entente_value_get_text (value));
    case ENTENTE_FIELD_REFERENCES:
      return describe_references (scope, entente_value_get_references (value));
    default:
      return entente_value_to_display (value);
    }
}

/**
 * entente_describe_field:
 * @scope: the plan in a scenario
 * @object: one of its objects
 * @index: one of its fields
 *
 * Returns: (transfer full) (nullable): the value as people read it, with names for references; %NULL when undefined
 */
char *
entente_describe_field (EntenteScope  *scope,
                        EntenteObject *object,
                        guint          index)
{
  const EntenteValue *value = entente_object_get_value (object, index);

  return value != NULL ? describe_value (scope, value) : NULL;
}

/**
 * entente_describe_claim:
 * @scope: the plan in a scenario
 * @claim: a claim about something in it
 *
 * Returns: (transfer full) (nullable): the value that is claimed, as people read it
 */
char *
entente_describe_claim (EntenteScope  *scope,
                        EntenteObject *claim)
{
  const char    *id = entente_object_get_reference (claim, ENTENTE_CLAIM_OBJECT);
  EntenteObject *object = id != NULL ? entente_scope_lookup (scope, id) : NULL;
  const char    *name = entente_object_get_text (claim, ENTENTE_CLAIM_FIELD);
  const char    *text = entente_object_get_text (claim, ENTENTE_CLAIM_VALUE);
  int            index = object != NULL && name != NULL ? entente_type_find_field (entente_object_get_object_type (object), name) : -1;
  g_autoptr (EntenteValue) value = index >= 0 && text != NULL ? entente_value_parse (entente_object_get_field (object, (guint)index), text, NULL) : NULL;

  /* A source may name a plant that is not in the plan. */
  if (value == NULL || (entente_value_get_kind (value) == ENTENTE_FIELD_REFERENCE && entente_scope_lookup (scope, text) == NULL))
    return g_strdup (text);

  return describe_value (scope, value);
}

static char *
describe_fields (EntenteScope  *scope,
                 EntenteObject *object,
                 const Caption *caption)
{
  GString *buffer = g_string_new (NULL);

  for (guint i = 0; i < caption->n_fields; i++)
    {
      g_autofree char *text = entente_describe_field (scope, object, caption->fields[i]);

      if (text != NULL && *text != '\0')
        g_string_append_printf (buffer, "%s%s", buffer->len > 0 ? " · " : "", text);
    }

  return g_string_free (buffer, FALSE);
}

/* NULL when the deal has more parties, or none. */
static const char *
find_only_other (EntenteScope *scope,
                 const char   *deal,
                 const char   *giver)
{
  GListModel *parties = entente_scope_get_objects (scope, ENTENTE_PARTY);
  const char *other = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (parties, i);

      if (g_strcmp0 (entente_object_get_reference (party, ENTENTE_PARTY_DEAL), deal) != 0 || g_strcmp0 (entente_object_get_id (party), giver) == 0)
        continue;
      if (other != NULL)
        return NULL;

      other = entente_object_get_id (party);
    }

  return other;
}

/* Where there are but two, who gets is told by name, as a reader would. */
static const char *
find_receiver (EntenteScope  *scope,
               EntenteObject *flow)
{
  const char *receiver = entente_object_get_reference (flow, ENTENTE_FLOW_RECEIVER);

  return receiver != NULL ? receiver
                          : find_only_other (scope,
                                             entente_object_get_reference (flow, ENTENTE_FLOW_DEAL),
                                             entente_object_get_reference (flow, ENTENTE_FLOW_GIVER));
}

static char *
describe_flow (EntenteScope  *scope,
               EntenteObject *flow)
{
  const char      *receiver = find_receiver (scope, flow);
  g_autofree char *from = entente_describe_id (scope, entente_object_get_reference (flow, ENTENTE_FLOW_GIVER));
  g_autofree char *to = receiver != NULL ? entente_describe_id (scope, receiver) : g_strdup (_("all others"));

  return g_strdup_printf ("%s → %s", from, to);
}

/* NULL when it has neither end. */
static char *
describe_period (const EntenteDate *from,
                 const EntenteDate *until)
{
  g_autofree char *first = from != NULL ? entente_date_to_display (from) : NULL;
  g_autofree char *last = until != NULL ? entente_date_to_display (until) : NULL;

  if (first != NULL && last != NULL)
    /* Translators: a period, from one date until another */
    return g_strdup_printf (_("%s – %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (_("from %s"), first);
  if (last != NULL)
    return g_strdup_printf (_("until %s"), last);

  return NULL;
}

/**
 * entente_describe_caption:
 * @scope: the plan in a scenario
 * @object: one of its objects
 *
 * Returns: (transfer full): what matters most about it besides its name, in one line; empty when nothing is known
 */
char *
entente_describe_caption (EntenteScope  *scope,
                          EntenteObject *object)
{
  EntenteType type = entente_object_get_object_type (object);
  char       *period = NULL;

  if (type == ENTENTE_FLOW)
    return describe_flow (scope, object);

  if (type == ENTENTE_STAKE)
    {
      period = describe_period (entente_object_get_date (object, ENTENTE_STAKE_FROM),
                                entente_object_get_date (object, ENTENTE_STAKE_UNTIL));
      return period != NULL ? period : g_strdup ("");
    }

  return describe_fields (scope, object, &captions[type]);
}

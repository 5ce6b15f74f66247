#include "widgets/forms/reference-rules.h"

#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/want.h"

/* The company that gets what flows, or NULL when it goes to all others. */
static const char *
get_receiving_company (EntenteScope  *scope,
                       EntenteObject *flow)
{
  const char    *receiver = entente_object_get_reference (flow, ENTENTE_FLOW_RECEIVER);
  EntenteObject *party = receiver != NULL ? entente_scope_lookup (scope, receiver) : NULL;

  return party != NULL ? entente_object_get_reference (party, ENTENTE_PARTY_COMPANY) : NULL;
}

static gboolean
fits_flow (EntenteScope       *scope,
           EntenteObject      *flow,
           const EntenteField *field,
           EntenteObject      *candidate)
{
  const char *deal = entente_object_get_reference (flow, ENTENTE_FLOW_DEAL);
  const char *company;

  switch (entente_object_get_object_type (candidate))
    {
    case ENTENTE_PARTY:
      return entente_object_refers_to (candidate, ENTENTE_PARTY_DEAL, deal);
    case ENTENTE_WANT:
      company = get_receiving_company (scope, flow);
      return company == NULL || entente_object_refers_to (candidate, ENTENTE_WANT_COMPANY, company);
    default:
      return TRUE;
    }
}

/**
 * entente_reference_fits:
 * @scope: the plan in a scenario
 * @object: (nullable): what refers
 * @field: one of its fields
 * @candidate: what it may refer to, of a type that @field allows
 *
 * Nothing refers to itself, and what flows in a deal does so between its own parties and meets wants of who gets it.
 *
 * Returns: whether choosing @candidate makes sense
 */
gboolean
entente_reference_fits (EntenteScope       *scope,
                        EntenteObject      *object,
                        const EntenteField *field,
                        EntenteObject      *candidate)
{
  if (object == NULL)
    return TRUE;

  if (g_strcmp0 (entente_object_get_id (object), entente_object_get_id (candidate)) == 0)
    return FALSE;

  if (entente_object_get_object_type (object) == ENTENTE_FLOW)
    return fits_flow (scope, object, field, candidate);

  return TRUE;
}

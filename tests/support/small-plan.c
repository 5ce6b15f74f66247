#include "tests/support/small-plan.h"

/**
 * entente_test_plan_new:
 * @companies: a letter for each company, also its id and name
 * @attributes: of the project, such as "focus='N'"
 *
 * Returns: (transfer full): a plan with these companies, to which more can be added
 */
GString *
entente_test_plan_new (const char *companies,
                       const char *attributes)
{
  GString *plan = g_string_new (NULL);

  g_string_append_printf (plan, "<project id='project' title='Test' currency='EUR' %s/>", attributes);

  for (const char *company = companies; *company != '\0'; company++)
    g_string_append_printf (plan, "<company id='%c' name='%c'/>", *company, *company);

  return plan;
}

/**
 * entente_test_plan_add_deal:
 * @plan: a plan
 * @id: of the deal
 * @companies: a letter for each party, whose id is that of the deal, a dash and the letter
 * @attributes: of the deal
 */
void
entente_test_plan_add_deal (GString    *plan,
                            const char *id,
                            const char *companies,
                            const char *attributes)
{
  g_string_append_printf (plan, "<deal id='%s' title='%s' %s/>", id, id, attributes);

  for (const char *company = companies; *company != '\0'; company++)
    g_string_append_printf (plan, "<party id='%s-%c' deal='%s' company='%c'/>", id, *company, id, *company);
}

/**
 * entente_test_plan_add_flow:
 * @plan: a plan
 * @deal: id of a deal
 * @giver: letter of a party
 * @receiver: letter of another, "*" for all others
 * @attributes: of the flow
 */
void
entente_test_plan_add_flow (GString    *plan,
                            const char *deal,
                            char        giver,
                            char        receiver,
                            const char *attributes)
{
  g_string_append_printf (plan, "<flow id='%s-%c-%c' deal='%s' giver='%s-%c' what='x' %s", deal, giver, receiver == '*' ? 'o' : receiver, deal, deal, giver, attributes);

  if (receiver != '*')
    g_string_append_printf (plan, " receiver='%s-%c'", deal, receiver);

  g_string_append (plan, "/>");
}

/**
 * entente_test_plan_run:
 * @plan: (transfer full): a plan
 * @date: (nullable): the date of the figures
 * @method: a method
 *
 * Returns: (transfer full): what the method says
 */
EntenteReport *
entente_test_plan_run (GString             *plan,
                       const char          *date,
                       const EntenteMethod *method)
{
  g_autofree char *objects = g_string_free (plan, FALSE);

  return entente_test_run (method, objects, date);
}

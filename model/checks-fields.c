#include "model/checks-private.h"

#include "model/describe.h"
#include "model/object/picture-data.h"
#include "model/object/rate-table.h"

#include <glib/gi18n.h>

static void
check_reference (EntenteChecks      *checks,
                 EntenteObject      *object,
                 const EntenteField *field,
                 const char         *target)
{
  EntenteProject *project = entente_scope_get_project (checks->scope);
  EntenteObject  *found = entente_project_lookup (project, target);

  if (found == NULL && !entente_project_knows_id (project, target))
    entente_checks_report (checks, ENTENTE_SEVERITY_ERROR, "reference-dangling", object,
                           g_strdup_printf (_("“%s” refers to “%s” under %s, which is not in the plan. Choose something else or clear it."),
                                            entente_checks_get_name (checks, object), target, _ (field->label)));
  else if (found != NULL && !(field->targets & ENTENTE_TYPE_BIT (entente_object_get_object_type (found))))
    entente_checks_report (checks, ENTENTE_SEVERITY_ERROR, "reference-type", object,
                           g_strdup_printf (_("“%s” refers to “%s” under %s, where a %s cannot stand. Choose something else or clear it."),
                                            entente_checks_get_name (checks, object), entente_object_get_label (found), _ (field->label),
                                            _ (entente_type_get_info (entente_object_get_object_type (found))->label)));
}

static void
check_picture (EntenteChecks *checks,
               EntenteObject *object,
               const char    *data)
{
  g_autoptr (GError) error = NULL;

  if (!entente_picture_data_check (data, &error))
    entente_checks_report (checks, ENTENTE_SEVERITY_WARNING, "picture-damaged", object,
                           /* Translators: the name of a company or a picture, and what is wrong: The picture is damaged */
                           g_strdup_printf (_("The picture in “%s” cannot be drawn. %s. Choose it again from its file, or remove it."), entente_checks_get_name (checks, object), error->message));
}

static void
check_fields (EntenteChecks *checks,
              EntenteObject *object)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteField *field = entente_object_get_field (object, i);
      const EntenteValue *value = entente_object_get_value (object, i);
      const char *const  *targets = entente_object_get_references (object, i);
      const char         *text = entente_value_get_text (value);

      if (field->kind == ENTENTE_FIELD_REFERENCE && text != NULL)
        check_reference (checks, object, field, text);
      if ((field->flags & ENTENTE_FIELD_PICTURE) && text != NULL && *text != '\0')
        check_picture (checks, object, text);
      for (guint k = 0; targets[k] != NULL; k++)
        check_reference (checks, object, field, targets[k]);

      if ((field->flags & ENTENTE_FIELD_REQUIRED) && (value == NULL || (text != NULL && *text == '\0')))
        entente_checks_report (checks, ENTENTE_SEVERITY_WARNING, "field-missing", object,
                               g_strdup_printf (_("“%s” has no %s."), entente_checks_get_name (checks, object), _ (field->label)));
    }
}

static void
check_money (EntenteChecks *checks,
             EntenteObject *object)
{
  EntenteRateTable rates;
  guint            field;
  g_autofree char *gap = NULL;

  entente_rate_table_init (&rates, entente_project_get_root (entente_scope_get_project (checks->scope)));
  gap = entente_rate_table_find_gap (&rates, object, &field);

  if (gap != NULL)
    entente_checks_report (checks, ENTENTE_SEVERITY_WARNING, "rate-missing", object,
                           /* Translators: what it is about, a field such as "Exit cost", and "the rate of USD for 2027 is missing" */
                           g_strdup_printf (_("“%s”, %s: %s, so this money counts in no figure. Enter it under Exchange rates of the project."),
                                            entente_checks_get_name (checks, object), _ (entente_object_get_field (object, field)->label), gap));
}

static void
check_period (EntenteChecks *checks,
              EntenteObject *object)
{
  EntenteType        type = entente_object_get_object_type (object);
  int                from_field = entente_type_find_field (type, "from"), until_field = entente_type_find_field (type, "until");
  const EntenteDate *from, *until;

  if (from_field < 0 || until_field < 0)
    return;

  from = entente_object_get_date (object, (guint)from_field);
  until = entente_object_get_date (object, (guint)until_field);

  if (entente_date_is_known (from) && entente_date_is_known (until) && entente_date_get_end_day (until) <= entente_date_get_first_day (from))
    {
      g_autofree char *begin = entente_date_to_display (from), *end = entente_date_to_display (until);

      entente_checks_report (checks, ENTENTE_SEVERITY_ERROR, "period-reversed", object,
                             g_strdup_printf (_("“%s” ends (%s) before it begins (%s). Change one of the dates."), entente_checks_get_name (checks, object), end, begin));
    }
}

/* What holds for objects of any type. */
void
entente_checks_look_at_object (EntenteChecks *checks,
                               EntenteObject *object)
{
  check_fields (checks, object);
  check_money (checks, object);
  check_period (checks, object);
}

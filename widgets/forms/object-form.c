#include "widgets/forms/object-form.h"

#include "widgets/forms/field-row.h"

struct _EntenteObjectForm
{
  EntenteForm parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteObjectForm, entente_object_form, ENTENTE_TYPE_FORM)

static void
entente_object_form_class_init (EntenteObjectFormClass *klass)
{
}

static void
entente_object_form_init (EntenteObjectForm *self)
{
}

/* Where a note stands is said by the hand on the chart. */
static gboolean
is_place (const EntenteField *field)
{
  return field->kind == ENTENTE_FIELD_POINTS || g_strcmp0 (field->name, "x") == 0 || g_strcmp0 (field->name, "y") == 0;
}

/**
 * entente_object_form_build:
 * @self: an empty form
 * @type: type of the objects it is for
 * @several: whether it is for several of them, which have no name in common
 *
 * Adds a row for each field that is made for people.
 */
void
entente_object_form_build (EntenteObjectForm *self,
                           EntenteType        type,
                           gboolean           several)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const EntenteField *field = &info->fields[i];

      if ((field->flags & ENTENTE_FIELD_INTERNAL) != 0 || is_place (field) || (several && (int)i == info->label_field))
        continue;

      gtk_widget_set_parent (entente_field_row_new (field->name), GTK_WIDGET (self));
    }
}

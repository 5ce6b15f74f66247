#include "widgets/forms/picker-choice.h"

#include "widgets/forms/search-text.h"

#include <glib/gi18n.h>

struct _EntentePickerChoice
{
  GObject     parent_instance;
  char       *id;
  char       *name;
  char       *label;
  char       *folded;
  const char *icon;
};

G_DEFINE_FINAL_TYPE (EntentePickerChoice, entente_picker_choice, G_TYPE_OBJECT)

static void
entente_picker_choice_finalize (GObject *object)
{
  EntentePickerChoice *self = ENTENTE_PICKER_CHOICE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->label);
  g_free (self->folded);

  G_OBJECT_CLASS (entente_picker_choice_parent_class)->finalize (object);
}

static void
entente_picker_choice_class_init (EntentePickerChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_picker_choice_finalize;
}

static void
entente_picker_choice_init (EntentePickerChoice *self)
{
}

/**
 * entente_picker_choice_new:
 * @id: (nullable): id of an object, %NULL for none
 * @label: what the line says
 * @icon: (nullable): name of an icon that is never freed
 *
 * Returns: (transfer full): the line
 */
EntentePickerChoice *
entente_picker_choice_new (const char *id,
                           const char *label,
                           const char *icon)
{
  EntentePickerChoice *self = g_object_new (ENTENTE_TYPE_PICKER_CHOICE, NULL);

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->folded = entente_search_fold (label);
  self->icon = icon;

  return self;
}

/**
 * entente_picker_choice_new_name:
 * @name: name of something that is not there yet
 *
 * Returns: (transfer full): the line that offers to add it
 */
EntentePickerChoice *
entente_picker_choice_new_name (const char *name)
{
  g_autofree char     *label = g_strdup_printf (_("Add “%s”"), name);
  EntentePickerChoice *self = entente_picker_choice_new (NULL, label, "entente-add-symbolic");

  self->name = g_strdup (name);

  return self;
}

gboolean
entente_picker_choice_is_new (EntentePickerChoice *self)
{
  return self->name != NULL;
}

const char *
entente_picker_choice_get_id (EntentePickerChoice *self)
{
  return self->id;
}

const char *
entente_picker_choice_get_name (EntentePickerChoice *self)
{
  return self->name;
}

const char *
entente_picker_choice_get_label (EntentePickerChoice *self)
{
  return self->label;
}

const char *
entente_picker_choice_get_folded (EntentePickerChoice *self)
{
  return self->folded;
}

const char *
entente_picker_choice_get_icon (EntentePickerChoice *self)
{
  return self->icon;
}

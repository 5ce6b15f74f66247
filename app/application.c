#include "app/application.h"

#include "config.h"
#include "model/document.h"

#include <glib/gi18n.h>

struct _EntenteApplication
{
  AdwApplication parent_instance;

  GSettings            *settings;
  EntenteAnalysisCache *figures;
  char                 *state_folder;
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

enum
{
  STYLE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const GOptionEntry options[] = {
  {"version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL},
  {NULL},
};

static void
style_changed_cb (EntenteApplication *self)
{
  g_signal_emit (self, signals[STYLE_CHANGED], 0);
}

static gboolean
color_scheme_from_setting (GValue   *value,
                           GVariant *variant,
                           gpointer  user_data)
{
  const char *name = g_variant_get_string (variant, NULL);

  if (g_strcmp0 (name, "light") == 0)
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_strcmp0 (name, "dark") == 0)
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    g_value_set_enum (value, ADW_COLOR_SCHEME_DEFAULT);

  return TRUE;
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each window asks for itself whether its changes are to be saved. */
  for (GList *window = windows; window != NULL; window = window->next)
    gtk_window_close (window->data);
}

static const GActionEntry actions[] = {
  {"quit", quit_cb},
};

static void
follow_style (EntenteApplication *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_settings_bind_with_mapping (self->settings, "color-scheme", manager, "color-scheme", G_SETTINGS_BIND_GET,
                                color_scheme_from_setting, NULL, NULL, NULL);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_application_startup (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  g_autoptr (GAction) scheme = NULL;

  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  self->settings = g_settings_new (ENTENTE_APPLICATION_ID);
  self->state_folder = entente_document_get_state_folder ();
  follow_style (self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  scheme = g_settings_create_action (self->settings, "color-scheme");
  g_action_map_add_action (G_ACTION_MAP (self), scheme);
}

static int
entente_application_handle_local_options (GApplication *application,
                                          GVariantDict *dictionary)
{
  if (!g_variant_dict_contains (dictionary, "version"))
    return -1;

  g_print ("entente %s\n", ENTENTE_VERSION);

  return 0;
}

static void
entente_application_finalize (GObject *object)
{
  EntenteApplication *self = ENTENTE_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->figures, entente_analysis_cache_unref);
  g_free (self->state_folder);

  G_OBJECT_CLASS (entente_application_parent_class)->finalize (object);
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_application_finalize;

  application_class->startup = entente_application_startup;
  application_class->handle_local_options = entente_application_handle_local_options;

  signals[STYLE_CHANGED] = g_signal_new ("style-changed", ENTENTE_TYPE_APPLICATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_application_init (EntenteApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

EntenteApplication *
entente_application_new (void)
{
  return g_object_new (ENTENTE_TYPE_APPLICATION,
                       "application-id", ENTENTE_APPLICATION_ID,
                       "resource-base-path", ENTENTE_RESOURCE_PATH,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * entente_application_get_settings:
 * @self: the application
 *
 * Returns: (transfer none): what the user chose, and how the last window was left
 */
GSettings *
entente_application_get_settings (EntenteApplication *self)
{
  g_return_val_if_fail (ENTENTE_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * entente_application_get_figures:
 * @self: the application
 *
 * Returns: (transfer none): where figures are kept between sessions
 */
EntenteAnalysisCache *
entente_application_get_figures (EntenteApplication *self)
{
  g_return_val_if_fail (ENTENTE_IS_APPLICATION (self), NULL);

  if (self->figures == NULL)
    self->figures = entente_analysis_cache_new_for_user ();

  return self->figures;
}

/**
 * entente_application_get_state_folder:
 * @self: the application
 *
 * Returns: the folder of the journals
 */
const char *
entente_application_get_state_folder (EntenteApplication *self)
{
  g_return_val_if_fail (ENTENTE_IS_APPLICATION (self), NULL);

  return self->state_folder;
}

/**
 * entente_application_get_theme:
 * @self: the application
 *
 * Returns: the colours of pictures on the screen that go with the style of the desktop
 */
EntenteThemeKind
entente_application_get_theme (EntenteApplication *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_val_if_fail (ENTENTE_IS_APPLICATION (self), ENTENTE_THEME_LIGHT);

  if (adw_style_manager_get_high_contrast (manager))
    return adw_style_manager_get_dark (manager) ? ENTENTE_THEME_CONTRAST_DARK : ENTENTE_THEME_CONTRAST;

  return adw_style_manager_get_dark (manager) ? ENTENTE_THEME_DARK : ENTENTE_THEME_LIGHT;
}

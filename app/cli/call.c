#include "app/cli/call.h"

#include "app/cli/console.h"
#include "model/error.h"

#include <glib/gi18n.h>
#include <string.h>

#define ALL_DATES "all"

typedef struct
{
  const EntenteCliOption *option;
  const char             *value;
} Given;

struct _EntenteCliCall
{
  const EntenteCliCommand *command;
  GPtrArray               *files;
  GArray                  *given;
};

/* A lone dash is the name of a file, as anything after "--" is. */
static gboolean
is_option (const char *argument)
{
  return argument[0] == '-' && argument[1] != '\0';
}

static const EntenteCliOption *
find_option (const EntenteCliCommand *command,
             const char              *name,
             gsize                    length)
{
  for (const EntenteCliOption *option = command->options; option != NULL && option->name != NULL; option++)
    if (strlen (option->name) == length && strncmp (option->name, name, length) == 0)
      return option;

  return NULL;
}

/* Takes "--name", "--name=value", or "--name" and @next; tells by @took_next whether the latter was used. */
static gboolean
take_option (EntenteCliCall *self,
             const char     *argument,
             const char     *next,
             gboolean       *took_next,
             GError        **error)
{
  const char             *name = argument + MIN (strspn (argument, "-"), 2);
  const char             *equals = strchr (name, '=');
  gsize                   length = equals != NULL ? (gsize)(equals - name) : strlen (name);
  const EntenteCliOption *option = find_option (self->command, name, length);
  const char             *value = equals != NULL ? equals + 1 : next;
  Given                   given = {option, ""};

  if (option == NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” has no option “%s”"), self->command->name, argument);
      return FALSE;
    }

  *took_next = option->argument != NULL && equals == NULL;

  if (option->argument == NULL && equals != NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("--%s takes no value"), option->name);
      return FALSE;
    }

  if (option->argument != NULL && value == NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("--%s needs a value: %s"), option->name, _ (option->argument));
      return FALSE;
    }

  if (option->argument != NULL)
    given.value = value;
  g_array_append_val (self->given, given);

  return TRUE;
}

static gboolean
check_files (EntenteCliCall *self,
             GError        **error)
{
  const EntenteCliCommand *command = self->command;

  if (self->files->len >= command->min_files && self->files->len <= command->max_files)
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX,
               self->files->len < command->min_files ? _("“%s” needs more files: %s") : _("“%s” takes fewer files: %s"),
               command->name, _ (command->files));

  return FALSE;
}

/**
 * entente_cli_call_new:
 * @command: what was asked for
 * @arguments: (array zero-terminated=1): what follows the name of the command; must outlive the call
 * @error: return location for an error
 *
 * Sorts arguments into files and options. After "--" all are files.
 *
 * Fails with %ENTENTE_ERROR_SYNTAX when an option is not known or lacks its value, and when there are too few or too
 * many files.
 *
 * Returns: (transfer full): the call
 */
EntenteCliCall *
entente_cli_call_new (const EntenteCliCommand *command,
                      char                   **arguments,
                      GError                 **error)
{
  g_autoptr (EntenteCliCall) self = g_new0 (EntenteCliCall, 1);
  gboolean only_files = FALSE;

  self->command = command;
  self->files = g_ptr_array_new ();
  self->given = g_array_new (FALSE, FALSE, sizeof (Given));

  for (char **argument = arguments; *argument != NULL; argument++)
    {
      gboolean took_next = FALSE;

      if (!only_files && strcmp (*argument, "--") == 0)
        only_files = TRUE;
      else if (only_files || !is_option (*argument))
        g_ptr_array_add (self->files, *argument);
      else if (!take_option (self, *argument, argument[1], &took_next, error))
        return NULL;

      if (took_next)
        argument++;
    }

  if (!check_files (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
entente_cli_call_free (EntenteCliCall *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->files);
  g_array_unref (self->given);
  g_free (self);
}

guint
entente_cli_call_get_n_files (const EntenteCliCall *self)
{
  return self->files->len;
}

const char *
entente_cli_call_get_file (const EntenteCliCall *self,
                           guint                 index)
{
  g_return_val_if_fail (index < self->files->len, NULL);

  return g_ptr_array_index (self->files, index);
}

/**
 * entente_cli_call_has:
 * @self: a call
 * @option: name of an option of its command
 *
 * Returns: whether the option was given
 */
gboolean
entente_cli_call_has (const EntenteCliCall *self,
                      const char           *option)
{
  return entente_cli_call_get (self, option) != NULL;
}

/**
 * entente_cli_call_get:
 * @self: a call
 * @option: name of an option of its command
 *
 * Returns: (nullable): the value given last; %NULL when the option was not given, the empty text for a switch
 */
const char *
entente_cli_call_get (const EntenteCliCall *self,
                      const char           *option)
{
  const char *value = NULL;

  for (guint i = 0; entente_cli_call_get_nth (self, option, i) != NULL; i++)
    value = entente_cli_call_get_nth (self, option, i);

  return value;
}

/**
 * entente_cli_call_get_nth:
 * @self: a call
 * @option: name of an option of its command
 * @n: from 0
 *
 * Returns: (nullable): the value given so many times before; %NULL when there is none
 */
const char *
entente_cli_call_get_nth (const EntenteCliCall *self,
                          const char           *option,
                          guint                 n)
{
  const EntenteCliOption *wanted = find_option (self->command, option, strlen (option));

  g_return_val_if_fail (wanted != NULL, NULL);

  for (guint i = 0; i < self->given->len; i++)
    {
      const Given *given = &g_array_index (self->given, Given, i);

      if (given->option == wanted && n-- == 0)
        return given->value;
    }

  return NULL;
}

/**
 * entente_cli_call_get_number:
 * @self: a call
 * @option: name of an option of its command
 * @max: greatest number allowed
 * @number: (out): the number; untouched when the option was not given
 *
 * Reads a whole number, and says on standard error when it is none.
 *
 * Returns: whether all is well
 */
gboolean
entente_cli_call_get_number (const EntenteCliCall *self,
                             const char           *option,
                             guint64               max,
                             guint64              *number)
{
  const char *text = entente_cli_call_get (self, option);
  g_autoptr (GError) error = NULL;
  g_autofree char *greatest = NULL;

  if (text == NULL || g_ascii_string_to_unsigned (text, 10, 0, max, number, &error))
    return TRUE;

  greatest = g_strdup_printf ("%" G_GUINT64_FORMAT, max);
  entente_cli_complain (NULL, _("--%s needs a whole number from 0 to %s, not “%s”"), option, greatest, text);

  return FALSE;
}

/**
 * entente_cli_call_get_date:
 * @self: a call
 * @option: name of an option of its command
 * @date: (out): the date, not known for “all”; untouched when the option was not given
 *
 * Reads a date, and says on standard error when it is none.
 *
 * Returns: whether all is well
 */
gboolean
entente_cli_call_get_date (const EntenteCliCall *self,
                           const char           *option,
                           EntenteDate          *date)
{
  const char *text = entente_cli_call_get (self, option);
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return TRUE;

  if (strcmp (text, ALL_DATES) == 0)
    {
      *date = (EntenteDate) {0};
      return TRUE;
    }

  if (entente_date_parse (text, date, &error))
    return TRUE;

  entente_cli_complain (NULL, "--%s: %s", option, error->message);

  return FALSE;
}

#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/locale.h"
#include "config.h"
#include "model/storage/file-io.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#define COLUMN 26

static const EntenteCliCommand *const commands[] = {
  &entente_cli_info,
  &entente_cli_check,
  &entente_cli_analyse,
  &entente_cli_export,
  &entente_cli_convert,
  &entente_cli_layout,
  &entente_cli_text,
};

static const EntenteCliOption common_options[] = {
  {"help", NULL, N_("Shows this help, or that of a command")},
  {"version", NULL, N_("Shows the version")},
  {NULL, NULL, NULL},
};

/* A column is counted in characters, not in the bytes that printf() would count. */
static void
print_row (const char *name,
           const char *help)
{
  int width = (int)g_utf8_strlen (name, -1);

  if (width < COLUMN)
    entente_cli_print ("  %s%*s%s", name, COLUMN - width, "", help);
  else
    entente_cli_print ("  %s\n%*s%s", name, COLUMN + 2, "", help);
}

static void
print_options (const EntenteCliOption *options)
{
  for (const EntenteCliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *name = option->argument != NULL
                                ? g_strdup_printf ("--%s %s", option->name, _ (option->argument))
                                : g_strdup_printf ("--%s", option->name);

      print_row (name, _ (option->help));
    }
}

static void
print_help (void)
{
  entente_cli_print (_("Usage: entente-cli COMMAND [OPTION...] FILE..."));
  entente_cli_print (_("Works on plans of alliances without a window."));
  entente_cli_print (_("\nCommands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s", commands[i]->name, _ (commands[i]->files));

      print_row (name, _ (commands[i]->summary));
    }

  entente_cli_print (_("\nOptions:"));
  print_options (common_options);
  entente_cli_print (_("\nEnds with 0 when done, 1 when there is something to look at, 2 when it could not be done; "
                        "nothing was written then."));
}

static void
print_command_help (const EntenteCliCommand *command)
{
  entente_cli_print (_("Usage: entente-cli %s [OPTION...] %s"), command->name, _ (command->files));
  entente_cli_print ("%s", _ (command->summary));

  if (command->options == NULL)
    return;

  entente_cli_print (_("\nOptions:"));
  print_options (command->options);
}

static const EntenteCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];

  return NULL;
}

static gboolean
asks_for_help (char **arguments)
{
  for (char **argument = arguments; *argument != NULL && strcmp (*argument, "--") != 0; argument++)
    if (strcmp (*argument, "--help") == 0)
      return TRUE;

  return FALSE;
}

static int
run_command (const EntenteCliCommand *command,
             char                   **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCliCall) call = NULL;

  if (asks_for_help (arguments))
    {
      print_command_help (command);
      return ENTENTE_CLI_DONE;
    }

  call = entente_cli_call_new (command, arguments, &error);

  if (call == NULL)
    {
      entente_cli_complain (NULL, _("%s; see “entente-cli %s --help”"), error->message, command->name);
      return ENTENTE_CLI_FAILED;
    }

  return command->run (call);
}

/* Output that ends in a full disk or a closed pipe was not done. */
static int
close_output (int result)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return result;

  entente_cli_complain (NULL, _("The output could not be written: %s"), g_strerror (errno));

  return ENTENTE_CLI_FAILED;
}

int
main (int   n_arguments,
      char *arguments[])
{
  const EntenteCliCommand *command;

  entente_io_ignore_signals ();
  /* Who reads only the head of what is printed wants no complaint about the rest. */
  signal (SIGPIPE, SIG_DFL);
  entente_locale_init ();

  if (n_arguments < 2)
    {
      entente_cli_complain (NULL, _("What is to be done? See “entente-cli --help”"));
      return ENTENTE_CLI_FAILED;
    }

  command = find_command (arguments[1]);

  if (command != NULL)
    return close_output (run_command (command, arguments + 2));

  if (strcmp (arguments[1], "--version") == 0)
    {
      entente_cli_print ("entente-cli %s", ENTENTE_VERSION);
      return close_output (ENTENTE_CLI_DONE);
    }

  if (asks_for_help (arguments + 1))
    {
      print_help ();
      return close_output (ENTENTE_CLI_DONE);
    }

  entente_cli_complain (NULL, _("There is no command “%s”; see “entente-cli --help”"), arguments[1]);

  return ENTENTE_CLI_FAILED;
}

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a command ends with. */
#define ENTENTE_CLI_DONE     0
#define ENTENTE_CLI_FINDINGS 1
#define ENTENTE_CLI_FAILED   2

typedef struct _EntenteCliCall EntenteCliCall;

/**
 * EntenteCliOption:
 * @name: without the two dashes
 * @argument: (nullable): name of its value, to be passed through gettext(); %NULL for a switch
 * @help: one line, to be passed through gettext()
 */
typedef struct
{
  const char *name;
  const char *argument;
  const char *help;
} EntenteCliOption;

/**
 * EntenteCliCommand:
 * @name: as typed
 * @files: names of the files it takes, to be passed through gettext()
 * @summary: one line, to be passed through gettext()
 * @options: (array zero-terminated=1) (nullable): what may be chosen
 * @min_files: how many files it needs
 * @max_files: how many files it takes
 * @run: does it, and returns what the program ends with
 */
typedef struct
{
  const char             *name;
  const char             *files;
  const char             *summary;
  const EntenteCliOption *options;
  guint                   min_files;
  guint                   max_files;
  int                   (*run) (const EntenteCliCall *call);
} EntenteCliCommand;

extern const EntenteCliCommand entente_cli_analyse;
extern const EntenteCliCommand entente_cli_check;
extern const EntenteCliCommand entente_cli_convert;
extern const EntenteCliCommand entente_cli_export;
extern const EntenteCliCommand entente_cli_info;
extern const EntenteCliCommand entente_cli_layout;
extern const EntenteCliCommand entente_cli_text;

G_END_DECLS

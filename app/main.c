#include "app/application.h"
#include "app/locale.h"

#include <signal.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntenteApplication) application = NULL;

  /* A broken pipe or a limit on the size of files is an error to be told, not an end. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);

  entente_locale_init ();
  application = entente_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

#include "app/graphics.h"
#include "app/locale.h"
#include "app/session.h"
#include "model/storage/file-io.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntenteApplication) application = NULL;

  entente_io_ignore_signals ();
  entente_graphics_choose ();
  entente_locale_init ();
  application = entente_application_new ();
  entente_session_begin (application);

  return g_application_run (G_APPLICATION (application), argc, argv);
}

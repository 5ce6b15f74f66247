#include "tests/safety/fault-cases.h"

#include <errno.h>

static const FaultCase cases[FAULT_ALL_CASES] = {
  {"killed before the call", FAULT_KILL_BEFORE, 0},
  {"killed after the call", FAULT_KILL_AFTER, 0},
  {"the disk is full", FAULT_ERROR, ENOSPC},
  {"the disk fails", FAULT_ERROR, EIO},
  {"the call is interrupted", FAULT_ERROR, EINTR},
  {"access is denied", FAULT_ERROR, EACCES},
  {"too many files are open", FAULT_ERROR, EMFILE},
  {"only half is read or written", FAULT_SHORT, 0},
  {"the share of the disk is used up", FAULT_ERROR, EDQUOT},
  {"the disk can only be read", FAULT_ERROR, EROFS},
  {"memory is used up", FAULT_ERROR, ENOMEM},
};

/**
 * fault_cases_begin:
 * @argc: of the program
 * @argv: of the program
 *
 * Sets tests up, or tells that they are left out where processes can't be traced.
 *
 * Returns: whether there is anything to test
 */
gboolean
fault_cases_begin (int    *argc,
                   char ***argv)
{
  g_test_init (argc, argv, NULL);

  if (tracer_is_possible ())
    return TRUE;

  g_print ("1..0 # SKIP Processes can't be traced here\n");

  return FALSE;
}

/**
 * fault_cases_add:
 * @claim: what does not happen, such as "/save-faults/nothing is lost"
 * @n_cases: %FAULT_USUAL_CASES or %FAULT_ALL_CASES
 * @test: what to run for each case, with a #FaultCase
 */
void
fault_cases_add (const char   *claim,
                 guint         n_cases,
                 GTestDataFunc test)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s when %s", claim, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

/* Makes one call to the system of a process go wrong. */
#define _GNU_SOURCE
#include "tests/safety/tracer.h"

#include <errno.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

/* Stops of a traced process at a call are marked by this bit. */
#define CALL_STOP  (SIGTRAP | 0x80)
#define NOT_TRACED 99
#define OPTIONS    (PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL)

typedef struct
{
  long        number;
  const char *name;
} Call;

/* The calls that have to do with files. */
static const Call calls[] = {
#ifdef __x86_64__
  {SYS_open, "open"},
  {SYS_openat, "openat"},
  {SYS_creat, "creat"},
  {SYS_close, "close"},
  {SYS_read, "read"},
  {SYS_pread64, "pread64"},
  {SYS_readv, "readv"},
  {SYS_write, "write"},
  {SYS_pwrite64, "pwrite64"},
  {SYS_writev, "writev"},
  {SYS_fsync, "fsync"},
  {SYS_fdatasync, "fdatasync"},
  {SYS_ftruncate, "ftruncate"},
  {SYS_fallocate, "fallocate"},
  {SYS_fadvise64, "fadvise64"},
  {SYS_lseek, "lseek"},
  {SYS_stat, "stat"},
  {SYS_lstat, "lstat"},
  {SYS_fstat, "fstat"},
  {SYS_newfstatat, "newfstatat"},
  {SYS_statx, "statx"},
  {SYS_access, "access"},
  {SYS_faccessat, "faccessat"},
  {SYS_faccessat2, "faccessat2"},
  {SYS_readlink, "readlink"},
  {SYS_readlinkat, "readlinkat"},
  {SYS_getdents64, "getdents64"},
  {SYS_flock, "flock"},
  {SYS_fchmod, "fchmod"},
  {SYS_fchown, "fchown"},
  {SYS_flistxattr, "flistxattr"},
  {SYS_fgetxattr, "fgetxattr"},
  {SYS_fsetxattr, "fsetxattr"},
  {SYS_mkdir, "mkdir"},
  {SYS_mkdirat, "mkdirat"},
  {SYS_link, "link"},
  {SYS_linkat, "linkat"},
  {SYS_rename, "rename"},
  {SYS_renameat, "renameat"},
  {SYS_renameat2, "renameat2"},
  {SYS_unlink, "unlink"},
  {SYS_unlinkat, "unlinkat"},
#endif
  {-1, NULL},
};

/* What the tracer knows while a process runs. @victim is the thread that the fault is happening to. */
typedef struct
{
  pid_t        process;
  const Fault *fault;
  gboolean     counting;
  pid_t        victim;
  Trace        trace;
} Tracer;

static const char *
find_name (long number)
{
  for (guint i = 0; calls[i].name != NULL; i++)
    if (calls[i].number == number)
      return calls[i].name;

  return NULL;
}

#ifdef __x86_64__
static gboolean
reads_or_writes (long number)
{
  return number == SYS_read || number == SYS_pread64 || number == SYS_write || number == SYS_pwrite64;
}

static void
meet_call (Tracer                  *self,
           pid_t                    thread,
           struct user_regs_struct *registers)
{
  const Fault *fault = self->fault;

  self->victim = thread;
  self->trace.happened = TRUE;

  if (fault->kind == FAULT_KILL_BEFORE)
    kill (self->process, SIGKILL);
  else if (fault->kind == FAULT_ERROR)
    registers->orig_rax = (unsigned long long)-1;
  else if (fault->kind == FAULT_SHORT && reads_or_writes ((long)registers->orig_rax))
    registers->rdx /= 2;
  else if (fault->kind == FAULT_MEANWHILE)
    fault->meanwhile (fault->data);

  ptrace (PTRACE_SETREGS, thread, NULL, registers);
}

static void
leave_call (Tracer                  *self,
            pid_t                    thread,
            struct user_regs_struct *registers)
{
  self->victim = 0;

  if (self->fault->kind == FAULT_KILL_AFTER)
    kill (self->process, SIGKILL);
  if (self->fault->kind != FAULT_ERROR)
    return;

  registers->rax = (unsigned long long)-self->fault->code;
  ptrace (PTRACE_SETREGS, thread, NULL, registers);
}

static gboolean
is_entry (pid_t thread)
{
  struct __ptrace_syscall_info info = {0};

  return ptrace (PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) > 0 && info.op == PTRACE_SYSCALL_INFO_ENTRY;
}

static void
stop_at_call (Tracer *self,
              pid_t   thread)
{
  struct user_regs_struct registers;
  const char             *name;

  if (ptrace (PTRACE_GETREGS, thread, NULL, &registers) != 0)
    return;

  if (!is_entry (thread))
    {
      if (self->victim == thread)
        leave_call (self, thread, &registers);
      return;
    }

  if (registers.orig_rax == SYS_write && (int)registers.rdi == -1)
    {
      self->counting = TRUE;
      return;
    }

  name = self->counting ? find_name ((long)registers.orig_rax) : NULL;
  if (name == NULL)
    return;

  if (self->trace.names != NULL)
    g_ptr_array_add (self->trace.names, (gpointer)name);
  if (self->trace.n_calls++ == self->fault->at && self->fault->kind != FAULT_NONE)
    meet_call (self, thread, &registers);
}
#else
static void
stop_at_call (Tracer *self,
              pid_t   thread)
{
}
#endif

/* Signals that are meant for the process reach it; those that only tell the tracer something do not. */
static int
get_signal (int status)
{
  int number = WSTOPSIG (status);

  return number == CALL_STOP || number == SIGTRAP || number == SIGSTOP ? 0 : number;
}

static void
follow (Tracer *self)
{
  int   status;
  pid_t thread;

  while ((thread = waitpid (-1, &status, __WALL)) > 0 || errno == EINTR)
    {
      if (thread < 0)
        continue;

      if (!WIFSTOPPED (status))
        {
          if (thread == self->process)
            self->trace.code = WIFEXITED (status) ? WEXITSTATUS (status) : -1;
          continue;
        }

      if (WSTOPSIG (status) == CALL_STOP)
        stop_at_call (self, thread);
      ptrace (PTRACE_SYSCALL, thread, NULL, (void *)(long)get_signal (status));
    }
}

/**
 * tracer_begin:
 *
 * Called by the traced function: from here on, calls count.
 */
void
tracer_begin (void)
{
  /* A call that does nothing, which the tracer knows. */
  (void)!write (-1, "", 0);
}

/**
 * tracer_run:
 * @func: runs in a process of its own
 * @data: data for @func
 * @fault: what goes wrong
 * @names: (nullable): where to put the names of the calls
 *
 * Returns: what the process did
 */
Trace
tracer_run (TracedFunc   func,
            gpointer     data,
            const Fault *fault,
            GPtrArray   *names)
{
  Tracer self = {.fault = fault, .trace = {.code = -1, .names = names}};
  int    status;

  self.process = fork ();
  g_assert_cmpint (self.process, >=, 0);

  if (self.process == 0)
    {
      if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit (NOT_TRACED);
      raise (SIGSTOP);
      _exit (func (data));
    }

  g_assert_cmpint (waitpid (self.process, &status, 0), ==, self.process);
  if (!WIFSTOPPED (status))
    {
      self.trace.code = NOT_TRACED;
      return self.trace;
    }

  ptrace (PTRACE_SETOPTIONS, self.process, NULL, (void *)(long)OPTIONS);
  ptrace (PTRACE_SYSCALL, self.process, NULL, NULL);
  follow (&self);

  return self.trace;
}

static int
close_nothing (gpointer data)
{
  tracer_begin ();

  return close (-1) == 0 || errno != EDOM;
}

/**
 * tracer_is_possible:
 *
 * Returns: whether processes can be traced here: not in every container, nor on every machine
 */
gboolean
tracer_is_possible (void)
{
  const Fault fault = {.kind = FAULT_ERROR, .code = EDOM};

  return calls[0].name != NULL && tracer_run (close_nothing, NULL, &fault, NULL).code == 0;
}

#pragma once

#include <glib.h>

/**
 * TestAnswer:
 *
 * What the reader is to answer: all is well, some things are to be corrected, some are lost, or nothing can be read. A
 * reader that gives away what stands elsewhere fails in any case.
 */
typedef enum
{
  TEST_ANSWER_SOUND,
  TEST_ANSWER_PROBLEMS,
  TEST_ANSWER_DAMAGED,
  TEST_ANSWER_REFUSED,
  TEST_ANSWER_LEAKED,
} TestAnswer;

/**
 * TestHostilePlace:
 * @secret: path of a file that nobody is to look at
 * @port: where a server listens, on 127.0.0.1, that nobody is to ask
 */
typedef struct
{
  char *secret;
  guint port;
} TestHostilePlace;

/**
 * TestHostileFile:
 * @name: what is wrong with it
 * @answer: what the reader is to make of it
 * @before: how it begins
 * @piece: (nullable): what it goes on with
 * @n: how often
 * @after: (nullable): how it ends
 * @make: (nullable): makes the file, when all that does not do
 * @format: (nullable): name of the format of another program; %NULL for a project
 */
typedef struct
{
  const char *name;
  TestAnswer  answer;
  const char *before;
  const char *piece;
  guint       n;
  const char *after;
  void        (*make) (GString *text);
  const char *format;
} TestHostileFile;

extern const TestHostileFile test_hostile_files[];
extern const guint           test_n_hostile_files;
extern const TestHostileFile test_hostile_graphs[];
extern const guint           test_n_hostile_graphs;

GString *test_hostile_file_write (const TestHostileFile   *file,
                                  const TestHostilePlace  *place) G_GNUC_WARN_UNUSED_RESULT;

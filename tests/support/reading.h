#pragma once

#include "model/storage/reading.h"

/* What tests of the project file share. */

#define TEST_FILE_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"1.0\">\n"
#define TEST_FILE_TAIL "</entente>\n"

EntenteReading *test_read         (const char        *text,
                                   gssize             length) G_GNUC_WARN_UNUSED_RESULT;
void            test_read_fails   (const char        *text,
                                   gssize             length,
                                   int                code,
                                   const char        *message);
char           *test_write        (EntenteProject    *project) G_GNUC_WARN_UNUSED_RESULT;
char           *test_list         (EntenteReading    *reading) G_GNUC_WARN_UNUSED_RESULT;
guint           test_count        (EntenteProject    *project);
EntenteReading *test_settle       (EntenteReading    *reading) G_GNUC_WARN_UNUSED_RESULT;

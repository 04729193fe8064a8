/* The doors by name: what they list, and how they refuse. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "area_fixture.h"
#include "check.h"
#include "groups.h"
#include "json_spans.h"

static const char plan[] =
    "{\"kith\":\"plan/1\",\"person\":{\"person\":\"p1\",\"nation\":\"england\"},"
    "\"plan\":{\"plan\":\"v1\",\"first_day\":\"2026-04-06\",\"last_day\":\"2027-04-05\"},"
    "\"actions\":[{\"action\":\"a0\",\"schedule\":\"9h per week\",\"rate\":\"10.00\","
    "\"per\":\"hour\"}]}";

enum { longest_request = 8192 };

static char request[longest_request];

/* Asks with `%s` of `text` replaced by the plan; the caller's. */
static kith_text* ask(const char* text, kith_status wanted, const char* says) {
  kith_text* reply = NULL;
  snprintf(request, sizeof request, text, plan, plan);
  check_status(kith_call_json(request, strlen(request), NULL, &reply), wanted, says);
  check(reply != NULL, "a call by name always has a reply");
  return reply;
}

static void check_answer(const char* text, const char* starts, const char* says) {
  kith_text* reply = ask(text, KITH_OK, says);
  check_starts(kith_text_data(reply), starts, says);
  kith_text_free(reply);
}

/* The reply is an error/1 of the status that holds what is wanted. */
static void check_error(const char* text, kith_status status, const char* holds, const char* says) {
  char starts[64];
  kith_text* reply = ask(text, status, says);
  check_starts(kith_text_data(reply), "{\"kith\":\"error/1\",", says);
  snprintf(starts, sizeof starts, "\"status\":\"%s\"", kith_status_name(status));
  check_holds(kith_text_data(reply), starts, says);
  check_holds(kith_text_data(reply), holds, says);
  kith_text_free(reply);
}

/* --- the catalogue --- */

/* Every call that is listed is known to its door: asked for nothing, it says what is missing. */
static void check_listed(struct span call) {
  char name[64];
  char asks[64];
  kith_text* reply = NULL;
  copy_string(member_of(call.data, "call"), name, sizeof name);
  copy_string(member_of(call.data, "asks"), asks, sizeof asks);
  check(member_of(call.data, "says").size > 2, "a call says what it answers");
  if (strcmp(asks, "documents") != 0) return;
  snprintf(request, sizeof request, "{\"call\":\"%s\"}", name);
  check_status(kith_call_json(request, strlen(request), NULL, &reply), KITH_E_INPUT,
               "a call without what it needs is refused");
  check_holds(kith_text_data(reply), "\"code\":\"missing\",\"in\":\"request\"", name);
  kith_text_free(reply);
}

static void check_catalogue(void) {
  kith_text* catalogue = NULL;
  kith_error* error = NULL;
  struct span calls;
  int count = 0;
  check_status(kith_calls_json(&catalogue, &error), KITH_OK, "there is a catalogue of calls");
  check_starts(kith_text_data(catalogue), "{\"kith\":\"calls/1\",", "it is a calls/1 document");
  calls = member_of(kith_text_data(catalogue), "calls");
  for (;; ++count) {
    const struct span call = element_at(calls.data, count);
    if (call.data == NULL) break;
    check_listed(call);
  }
  check(count >= 20, "every call is listed");
  kith_text_free(catalogue);
  check_refused(kith_calls_json(NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
}

/* --- documents --- */

static void check_answers(void) {
  check_answer("{\"call\":\"cost\",\"documents\":[%s]}", "{\"kith\":\"result/1\"",
               "a plan is costed by name");
  check_answer(" {\"x_note\":[1,{}],\"documents\" : [ %s ] , \"c\\u0061ll\":\"cost\"} ",
               "{\"kith\":\"result/1\"", "spaces, escapes and members of one's own are allowed");
  check_answer("{\"call\":\"compare\",\"documents\":[%s,%s],\"options\":{}}",
               "{\"kith\":\"compare/1\"", "two plans are compared by name");
  check_answer("{\"call\":\"schedule\",\"text\":\"daily 1h\"}", "{\"kith\":\"schedule/1\"",
               "a text is a member of a request");
  check_answer("{\"call\":\"parameter\",\"name\":\"nmw_nlw_rate\",\"day\":\"2026-04-06\"}",
               "{\"kith\":\"parameter/1\"", "a parameter is asked by name");
  check_answer("{\"call\":\"schema\",\"name\":\"plan/1\"}", "{\"$schema\"",
               "a schema is asked by name");
}

static void check_wrong_requests(void) {
  check_error("{\"call\":\"costs\",\"documents\":[%s]}", KITH_E_ARGUMENT, "there are check, ",
              "an unknown call names those that there are");
  check_error("{\"documents\":[%s]}", KITH_E_INPUT, "\"at\":\"/call\"", "a request names a call");
  check_error("[]", KITH_E_INPUT, "\"code\":\"wrong_type\"", "a request is an object");
  check_error("", KITH_E_INPUT, "\"code\":\"syntax\",\"in\":\"request\",\"at\":\"\",\"char\":0",
              "a request is JSON");
  check_error("{\"call\":\"cost\"", KITH_E_INPUT, "\"char\":14", "a request has an end");
  check_error("{\"call\":\"cost\",\"call\":\"fit\"}", KITH_E_INPUT, "\"code\":\"duplicate\"",
              "each member once");
  check_error("{\"call\":5}", KITH_E_INPUT, "\"at\":\"/call\"", "a name is a text");
  check_error("{\"call\":\"compare\",\"documents\":[%s]}", KITH_E_INPUT,
              "\"code\":\"missing\",\"in\":\"request\",\"at\":\"/documents/1\"",
              "a document that is missing is named");
  check_error("{\"call\":\"cost\",\"documents\":[%s,%s]}", KITH_E_INPUT,
              "\"code\":\"not_allowed\",\"in\":\"request\",\"at\":\"/documents/1\"",
              "a document too many is named");
  check_error("{\"call\":\"cost\",\"documents\":[%s],\"optoins\":{}}", KITH_E_INPUT,
              "\"code\":\"unknown_key\",\"in\":\"request\",\"at\":\"/optoins\"",
              "an unknown member is named");
  check_error("{\"call\":\"wage\",\"documents\":[%s],\"employment\":\"e1\",\"budget\":5}",
              KITH_E_INPUT, "\"code\":\"money_not_text\",\"in\":\"request\",\"at\":\"/budget\"",
              "money is text");
  check_error("{\"call\":\"parameter\",\"name\":\"nmw_nlw_rate\",\"day\":\"2026-02-30\"}",
              KITH_E_INPUT, "\"code\":\"impossible_date\",\"in\":\"request\",\"at\":\"/day\"",
              "a day is a date");
}

static void check_faults_inside(void) {
  check_error("{\"call\":\"cost\",\"documents\":[{\"kith\":\"plan/1\"}]}", KITH_E_INPUT,
              "\"in\":\"documents/0\",\"at\":\"", "a fault says that it is of the document");
  check_error("{\"call\":\"compare\",\"documents\":[%s,{\"kith\":\"plan/2\"}]}", KITH_E_INPUT,
              "\"in\":\"documents/1\",\"at\":\"/kith\"", "documents are counted from 0");
  check_error("{\"call\":\"cost\",\"documents\":[{\"kith\":plan}]}", KITH_E_INPUT,
              "\"code\":\"syntax\",\"in\":\"documents/0\",\"at\":\"\",\"char\":8",
              "a character is counted from the beginning of its document");
  check_error("{\"call\":\"cost\",\"documents\":[%s],\"options\":{\"convention\":\"none\"}}",
              KITH_E_INPUT, "\"in\":\"options\",\"at\":\"/convention\"",
              "a fault says that it is of the options");
  check_error("{\"call\":\"cost\",\"documents\":[{}],\"options\":{\"faults_shown\":0}}",
              KITH_E_INPUT, "\"faults\":[]", "as many faults are shown as the options say");
  check_error("{\"call\":\"schedule\",\"text\":\"dayly\"}", KITH_E_INPUT,
              "\"code\":\"schedule_syntax\",\"in\":\"text\"",
              "a fault says that it is of the text");
  check_error(
      "{\"call\":\"cost\",\"documents\":[%s],\"options\":{\"what_if\":[{\"set\":\"none\","
      "\"value\":\"1\",\"first_day\":\"2026-04-06\"}]}}",
      KITH_E_INPUT, "\"in\":\"options\",\"at\":\"/what_if/0",
      "what is found while costing is of the options too");
}

static void check_pointers(void) {
  kith_text* reply = (kith_text*)1;
  check_status(kith_call_json(NULL, 0, NULL, &reply), KITH_E_ARGUMENT, "a request is needed");
  check_holds(kith_text_data(reply), "request is NULL", "and the reply says which pointer is NULL");
  kith_text_free(reply);
  check_status(kith_call_json("{}", 2, NULL, NULL), KITH_E_ARGUMENT, "a reply is needed");
}

/* --- areas and results --- */

static int32_t stop(void* context, uint64_t done, uint64_t total) {
  (void)done;
  (void)total;
  ++*(int*)context;
  return 1;
}

static kith_result* asked(const kith_area* area, const char* text) {
  kith_result* result = NULL;
  kith_error* error = NULL;
  check_status(kith_area_call(area, text, strlen(text), NULL, NULL, &result, &error), KITH_OK,
               text);
  if (error != NULL) check_text(kith_error_message(error), "", text);
  kith_error_free(error);
  return result;
}

static void check_area_refusals(const kith_area* area) {
  kith_result* result = (kith_result*)1;
  kith_error* error = NULL;
  kith_text* faults = NULL;
  check_refused(kith_area_call(NULL, "{}", 2, NULL, NULL, &result, &error), KITH_E_ARGUMENT, &error,
                "an area is needed");
  check(result == NULL, "a failed call leaves NULL");
  check_refused(kith_area_call(area, NULL, 0, NULL, NULL, &result, &error), KITH_E_ARGUMENT, &error,
                "a request is needed");
  check_refused(kith_area_call(area, "{}", 2, NULL, NULL, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result is needed");
  check_status(kith_area_call(area, "{\"call\":\"fit\"}", 14, NULL, NULL, &result, &error),
               KITH_E_ARGUMENT, "a call of documents is none of an area");
  check_holds(kith_error_message(error), "there are cost, ", "and those that there are, are named");
  kith_error_free(error);
  check_status(kith_area_call(area, "{\"call\":\"cost\",\"options\":{\"detail\":\"none\"}}", 43,
                              NULL, NULL, &result, &error),
               KITH_E_INPUT, "options have faults");
  check(kith_error_status(error) == KITH_E_INPUT, "an error knows its status");
  check_status(kith_error_json(error, &faults), KITH_OK, "faults are a document");
  check_holds(kith_text_data(faults), "\"in\":\"options\",\"at\":\"/detail\"",
              "faults of a call by name say what they are of");
  kith_text_free(faults);
  kith_error_free(error);
}

static void check_watched(const kith_area* area, const kith_result* cost) {
  static const char what_if[] =
      "{\"call\":\"what_if\",\"options\":{\"what_if\":[{\"set\":\"nmw_nlw_rate\",\"value\":\"20\","
      "\"first_day\":\"2026-04-06\"}]}}";
  static const char* const calls[] = {"{\"call\":\"cost\"}", "{\"call\":\"contributions\"}",
                                      "{\"call\":\"network\"}", "{\"call\":\"ledger\"}"};
  int times = 0;
  kith_watch watch = {sizeof watch, NULL, stop};
  kith_result* result = NULL;
  kith_error* error = NULL;
  watch.context = &times;
  for (size_t i = 0; i < sizeof calls / sizeof *calls; ++i) {
    check_refused(kith_area_call(area, calls[i], strlen(calls[i]), NULL, &watch, &result, &error),
                  KITH_E_CANCELLED, &error, calls[i]);
    check(times == (int)i + 1, "a call asks once more after it was told to stop");
  }
  check_refused(kith_result_call(cost, what_if, strlen(what_if), NULL, &watch, &result, &error),
                KITH_E_CANCELLED, &error, "a call of a result can be cancelled");
  watch.size = 1;
  check_refused(kith_area_call(area, calls[0], strlen(calls[0]), NULL, &watch, &result, &error),
                KITH_E_ARGUMENT, &error, "a watch says how large it is");
}

static void check_result_refusals(const kith_area* area, const kith_result* cost) {
  static const char what_if[] = "{\"call\":\"what_if\"}";
  kith_result* network = asked(area, "{\"call\":\"network\"}");
  kith_result* result = NULL;
  kith_error* error = NULL;
  kith_text* text = NULL;
  check_refused(kith_result_call(NULL, what_if, strlen(what_if), NULL, NULL, &result, &error),
                KITH_E_ARGUMENT, &error, "a result is needed");
  check_status(kith_result_call(network, what_if, strlen(what_if), NULL, NULL, &result, &error),
               KITH_E_ARGUMENT, "a network has no what-ifs");
  check_text(kith_error_message(error),
             "what_if asks a result of cost, contributions; this is one of network",
             "and the results that have are named");
  kith_error_free(error);
  check_status(kith_result_call(cost, "{\"call\":\"none\"}", 15, NULL, NULL, &result, &error),
               KITH_E_ARGUMENT, "an unknown call is refused");
  check_holds(kith_error_message(error), "there are what_if, reconcile",
              "and those that there are, are named");
  kith_error_free(error);
  check_refused(kith_result_json(network, &text, &error), KITH_E_ARGUMENT, &error,
                "a network of an area has no document");
  check_refused(kith_result_json(NULL, &text, &error), KITH_E_ARGUMENT, &error,
                "a result is needed");
  check_refused(kith_result_json(network, NULL, &error), KITH_E_ARGUMENT, &error,
                "a document is needed");
  check_refused(kith_result_tables_json(NULL, &text, &error), KITH_E_ARGUMENT, &error,
                "a result is needed");
  check_refused(kith_result_tables_json(network, NULL, &error), KITH_E_ARGUMENT, &error,
                "tables are needed");
  kith_result_free(network);
}

static void check_areas_by_name(void) {
  kith_tables* tables = two_people();
  kith_area* area = built(tables);
  kith_result* cost = asked(area, "{\"call\":\"cost\"}");
  kith_result* person = asked(area, "{\"call\":\"person_network\",\"person\":\"ann\"}");
  kith_text* text = NULL;
  kith_error* error = NULL;
  check_status(kith_result_json(person, &text, NULL), KITH_OK,
               "one person's network is a document");
  check_starts(kith_text_data(text), "{\"kith\":\"network/1\"", "the document of a plan's network");
  kith_text_free(text);
  check_status(kith_area_notes_json(area, &text, NULL), KITH_OK, "an area has notes");
  check_starts(kith_text_data(text), "{\"kith\":\"notes/1\"", "as a document");
  kith_text_free(text);
  check_refused(kith_area_notes_json(NULL, &text, &error), KITH_E_ARGUMENT, &error,
                "an area is needed");
  check_refused(kith_area_notes_json(area, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result is needed");
  check_area_refusals(area);
  check_result_refusals(area, cost);
  check_watched(area, cost);
  kith_result_free(person);
  kith_result_free(cost);
  kith_area_free(area);
  kith_tables_free(tables);
}

void check_calls(void) {
  check(kith_error_status(NULL) == KITH_OK, "no error has no status but OK");
  check_catalogue();
  check_answers();
  check_wrong_requests();
  check_faults_inside();
  check_pointers();
  check_areas_by_name();
}

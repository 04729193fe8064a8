#include "guard.hpp"
#include "kith/documents/documents.hpp"

kith_status kith_price_build_up_json(const char* lines, size_t lines_size, const char* options,
                                     size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call({lines, lines_size, "lines"}, {options, options_size, "options"},
                                result, error, kith::read_call_options,
                                [](std::string_view document, const kith::CallOptions&) {
                                  return kith::price_build_up_json(document);
                                });
}

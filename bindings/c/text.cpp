#include "guard.hpp"

const char* kith_text_data(const kith_text* text) {
  return text == nullptr ? nullptr : text->text.c_str();
}

size_t kith_text_size(const kith_text* text) { return text == nullptr ? 0 : text->text.size(); }

void kith_text_free(kith_text* text) { delete text; }

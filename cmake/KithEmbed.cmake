# kith_embed_data(<target> <file>...)
#
# Puts the bytes of files of src/data into <target>: bank_holidays.csv becomes the function
# `std::string_view kith::data::bank_holidays() noexcept`, which src/data/embedded.hpp declares.
#
# The source is written at build time, again whenever the file changes. The bytes are an array of
# character constants: compilers limit the length of a string literal (MSVC: 64 KB), not of an
# array. This file is its own build-time script.
function(kith_embed_data target)
  foreach(file IN LISTS ARGN)
    get_filename_component(name ${file} NAME_WE)
    set(input ${PROJECT_SOURCE_DIR}/src/data/${file})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp)
    add_custom_command(OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -D NAME=${name} -D INPUT=${input} -D OUTPUT=${output}
              -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
      DEPENDS ${input} ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
      COMMENT "Embedding src/data/${file}" VERBATIM)
    target_sources(${target} PRIVATE ${output})
  endforeach()
endfunction()

function(kith_write_embedded name input output)
  file(READ ${input} bytes HEX)
  file(SIZE ${input} size)
  string(REGEX REPLACE "(................................)" "\\1\n    " bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  get_filename_component(file ${input} NAME)
  file(WRITE ${output} "// Written by the build from src/data/${file}.
#include \"data/embedded.hpp\"

namespace kith::data {
namespace {

constexpr char kBytes[] = {
    ${bytes}'\\0'};

}  // namespace

std::string_view ${name}() noexcept { return {kBytes, ${size}}; }

}  // namespace kith::data
")
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  kith_write_embedded(${NAME} ${INPUT} ${OUTPUT})
endif()

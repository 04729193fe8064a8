# Headers that many files share are read once for all of them (a precompiled header). A file of the
# library takes half the processor time with it: its own code is small, and the standard library's
# headers are large.
#
# This hides a forgotten #include, so one tree has to be built without it: `./dev test` builds the
# Windows library that way, and each public header alone.
set(KITH_STANDARD_HEADERS
  <algorithm> <array> <charconv> <cmath> <cstdint> <functional> <limits> <map> <memory> <numeric>
  <optional> <set> <span> <string> <string_view> <tuple> <unordered_map> <utility> <vector>)
set(KITH_PRECOMPILED_library ${KITH_STANDARD_HEADERS})
set(KITH_PRECOMPILED_c_door ${KITH_STANDARD_HEADERS})
set(KITH_PRECOMPILED_tests <gmock/gmock.h> <gtest/gtest.h> ${KITH_STANDARD_HEADERS})

# GCC 12 warns falsely of `operator+` on strings where it sees the standard library through a
# precompiled header (GCC bug 105651). In tests, which add texts everywhere, they are left out.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  set(KITH_ALARMS_FALSELY ON)
endif()

# kith_precompile(<target> <set>)
#
# <set> is library, c_door or tests. The first target of a set makes the precompiled header, and
# the others use it: so all targets of one set must be compiled with the same flags.
function(kith_precompile target set)
  if(NOT KITH_PRECOMPILE)
    return()
  endif()
  if(set STREQUAL "tests" AND KITH_ALARMS_FALSELY)
    target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-restrict
      -Wno-stringop-overflow)
  endif()
  get_property(first GLOBAL PROPERTY KITH_FIRST_OF_${set})
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(${target} PRIVATE ${KITH_PRECOMPILED_${set}})
    set_property(GLOBAL PROPERTY KITH_FIRST_OF_${set} ${target})
  endif()
endfunction()

if(KITH_PRECOMPILE AND CMAKE_CXX_COMPILER_ID MATCHES Clang)
  # Without times a header that ccache kept serves another clone, whose files are younger.
  target_compile_options(kith_settings INTERFACE
    "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
endif()

# What every object of kith is compiled with. Nothing here reaches a consumer.
add_library(kith_settings INTERFACE)
target_compile_features(kith_settings INTERFACE cxx_std_20)
target_include_directories(kith_settings INTERFACE ${PROJECT_SOURCE_DIR}/include)
target_compile_definitions(kith_settings INTERFACE EIGEN_MPL2_ONLY)  # none of its LGPL corners
if(NOT MSVC)
  # No fused multiply-add: a double is the same on every machine to 1e-12 (architecture.md).
  target_compile_options(kith_settings INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -ffp-contract=off $<$<BOOL:${KITH_WERROR}>:-Werror>)
endif()
if(KITH_SANITIZE)
  target_compile_options(kith_settings INTERFACE
    -fsanitize=${KITH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kith_settings INTERFACE -fsanitize=${KITH_SANITIZE})
endif()
if(KITH_FUZZ)
  # The library's own branches steer the fuzzer, so its objects are instrumented too.
  target_compile_options(kith_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(KITH_COVERAGE)
  target_compile_options(kith_settings INTERFACE --coverage)
  target_link_options(kith_settings INTERFACE --coverage)
endif()

# Objects end up in a shared library that exports kith_* alone, hence hidden and position
# independent.
function(kith_compile_as_ours)
  set_target_properties(${ARGN} PROPERTIES
    CXX_EXTENSIONS OFF
    POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON)
endfunction()

# An unchanged file is compiled once on a machine, in whichever tree it stands. The base folder
# makes paths relative, so a second clone finds what the first one compiled.
find_program(KITH_CCACHE ccache)
mark_as_advanced(KITH_CCACHE)
if(KITH_CCACHE AND PROJECT_IS_TOP_LEVEL AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(launcher ${CMAKE_COMMAND} -E env
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=true)
  if(KITH_PRECOMPILE)  # else ccache keeps nothing that was made with a precompiled header
    list(APPEND launcher CCACHE_SLOPPINESS=pch_defines,time_macros)
  endif()
  list(APPEND launcher ${KITH_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

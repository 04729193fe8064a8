# The stages of kith and the rooms of the large ones (<stage>/<room>), in the one direction that
# includes may take: each may need any that stands before it, none after it. Configuring fails on a
# wrong NEEDS; tests/layers fails on a wrong #include. The list is stated here and nowhere else.
set(KITH_STAGES
  values schedule parameters optimum      # words that know no people
  tables area synth rules ledger          # the area
  costing/basis costing/payroll costing/prices costing/lines costing/employing costing/funding
  costing/plans costing/charging costing/payments costing/fitting costing/comparing  # answers
  network matching pooling outcomes planning
  documents/shared documents/input documents/costing documents/charging documents/ledger
  documents/network documents/outcomes documents/run documents/schemas
  documents/calls)   # how it is asked and said

# kith_add_module(<stage>[/<room>] [NEEDS <stage>[/<room>]...] [HEADERS <file>...]
#                 [EXPORTS <file>...] SOURCES <file>...)
#
# Declares one stage or one room of a stage: HEADERS are its public headers in include/kith/<stage>/,
# SOURCES its files in src/<stage>/[<room>/]. EXPORTS are the private headers there that stages and
# rooms which need this one may include; every other private header is for its own folder alone. Its
# objects go into kith::kith. Tests link `kith_objects_of(<var> <stage>)`, so each is built and
# tested without any that comes after it.
function(kith_add_module stage)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "NEEDS;HEADERS;EXPORTS;SOURCES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "kith: '${stage}' is declared with '${arg_UNPARSED_ARGUMENTS}'")
  endif()
  kith_target_of(target ${stage})
  string(REGEX REPLACE "/.*" "" folder ${stage})
  list(FIND KITH_STAGES ${stage} place)
  if(place EQUAL -1)
    message(FATAL_ERROR "kith: '${stage}' is not in KITH_STAGES")
  endif()
  set(closure "")
  foreach(need IN LISTS arg_NEEDS)
    list(FIND KITH_STAGES ${need} need_place)
    if(need_place EQUAL -1 OR NOT need_place LESS place)
      message(FATAL_ERROR
        "kith: stage '${stage}' may not need '${need}': it does not come before it")
    endif()
    get_property(inherited GLOBAL PROPERTY KITH_CLOSURE_${need})
    list(APPEND closure ${inherited} ${need})
  endforeach()
  list(REMOVE_DUPLICATES closure)
  set_property(GLOBAL PROPERTY KITH_CLOSURE_${stage} "${closure}")
  set_property(GLOBAL PROPERTY KITH_NEEDS_${stage} "${arg_NEEDS}")

  set_property(GLOBAL APPEND PROPERTY KITH_DECLARED_STAGES ${stage})

  add_library(${target} OBJECT ${arg_SOURCES})
  kith_compile_as_ours(${target})
  target_link_libraries(${target} PUBLIC kith_settings)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_include_directories(${target} SYSTEM PRIVATE
    ${KITH_BOOST_INCLUDE_DIR} ${KITH_EIGEN_INCLUDE_DIR})
  kith_precompile(${target} library)
  foreach(header IN LISTS arg_EXPORTS)
    if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${header})
      message(FATAL_ERROR "kith: '${stage}' exports '${header}', which is not there")
    endif()
  endforeach()
  list(TRANSFORM arg_HEADERS PREPEND kith/${folder}/ OUTPUT_VARIABLE headers)
  list(TRANSFORM arg_EXPORTS PREPEND ${stage}/ OUTPUT_VARIABLE exports)
  set_property(GLOBAL PROPERTY KITH_HEADERS_${stage} "${headers}")
  set_property(GLOBAL PROPERTY KITH_EXPORTS_${stage} "${exports}")
  list(TRANSFORM arg_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/include/kith/${folder}/)
  target_sources(kith_cxx PRIVATE $<TARGET_OBJECTS:${target}>
    PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${arg_HEADERS})
endfunction()

# The name of the object library of a stage or room: kith_values, kith_costing_basis.
function(kith_target_of variable stage)
  string(REPLACE "/" "_" name ${stage})
  set(${variable} kith_${name} PARENT_SCOPE)
endfunction()

# The object libraries of stages and rooms, and of everything they need. A stage that has rooms
# stands for all of them.
function(kith_objects_of variable)
  get_property(declared GLOBAL PROPERTY KITH_DECLARED_STAGES)
  set(objects "")
  foreach(asked IN LISTS ARGN)
    foreach(stage IN LISTS declared)
      if(stage STREQUAL asked OR stage MATCHES "^${asked}/")
        get_property(closure GLOBAL PROPERTY KITH_CLOSURE_${stage})
        list(APPEND objects ${closure} ${stage})
      endif()
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES objects)
  list(TRANSFORM objects REPLACE "/" "_")
  list(TRANSFORM objects PREPEND kith_)
  set(${variable} ${objects} PARENT_SCOPE)
endfunction()

# kith_add_tests(<name> STAGES <stage>... SOURCES <file>... [LIBRARIES <target>...])
#
# One GoogleTest program, kith_<name>_tests, that links the named stages and what they need. The
# name is that of the stage or room: kith_costing_basis_tests are the tests of costing/basis.
function(kith_add_tests stage)
  string(REPLACE "/" "_" name ${stage})
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "STAGES;SOURCES;LIBRARIES")
  kith_objects_of(objects ${arg_STAGES})
  add_executable(kith_${name}_tests ${arg_SOURCES})
  kith_compile_as_ours(kith_${name}_tests)
  target_link_libraries(kith_${name}_tests PRIVATE
    kith_settings ${objects} ${arg_LIBRARIES} GTest::gmock_main Threads::Threads)
  target_include_directories(kith_${name}_tests PRIVATE
    ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(kith_${name}_tests PRIVATE KITH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_compile_options(kith_${name}_tests PRIVATE ${KITH_TEST_OPTIONS})
  kith_precompile(kith_${name}_tests tests)
  add_test(NAME kith_${name}_tests COMMAND kith_${name}_tests)
  set_property(GLOBAL APPEND PROPERTY KITH_TEST_PROGRAMS kith_${name}_tests)
endfunction()

# kith_add_c_test(<name> SOURCES <file>...)
#
# One C99 program, kith_<name>_tests, that knows kith.h alone and ends by printing
# "N passed, M failed".
function(kith_add_c_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES")
  add_executable(kith_${name}_tests ${arg_SOURCES})
  set_target_properties(kith_${name}_tests PROPERTIES
    C_STANDARD 99 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF LINKER_LANGUAGE CXX)
  target_compile_options(kith_${name}_tests PRIVATE -Wall -Wextra -Wconversion -pedantic -Werror)
  if(KITH_SANITIZE)
    target_link_options(kith_${name}_tests PRIVATE -fsanitize=${KITH_SANITIZE})
  endif()
  target_link_libraries(kith_${name}_tests PRIVATE kith::c)
  target_compile_definitions(kith_${name}_tests PRIVATE KITH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME kith_${name}_tests COMMAND kith_${name}_tests)
  set_property(GLOBAL APPEND PROPERTY KITH_TEST_SCRIPTS kith_${name}_tests)
endfunction()

# kith_add_fuzzer(<name> SOURCES <file>...)
#
# One libFuzzer program, kith_<name>_fuzzer, that links the whole library. Only with KITH_FUZZ.
function(kith_add_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES")
  add_executable(kith_${name}_fuzzer ${arg_SOURCES})
  target_link_libraries(kith_${name}_fuzzer PRIVATE kith_settings kith_cxx)
  if(TARGET kith_c)
    target_link_libraries(kith_${name}_fuzzer PRIVATE kith_c)
  endif()
  target_link_options(kith_${name}_fuzzer PRIVATE -fsanitize=fuzzer)
  set_property(GLOBAL APPEND PROPERTY KITH_FUZZERS kith_${name}_fuzzer)
endfunction()

# kith_add_bench(<stage>[/<room>] SOURCES <file>... [LIBRARIES <target>...])
#
# One program of benchmarks, kith_<stage>_<room>_bench, that links the whole library. It measures
# when benches/run.py asks (benches/beside.hpp).
function(kith_add_bench stage)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  string(REPLACE "/" "_" name ${stage})
  add_executable(kith_${name}_bench ${arg_SOURCES})
  target_link_libraries(kith_${name}_bench PRIVATE kith_settings kith_cxx ${arg_LIBRARIES})
  target_include_directories(kith_${name}_bench PRIVATE
    ${PROJECT_SOURCE_DIR}/benches ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_include_directories(kith_${name}_bench SYSTEM PRIVATE ${KITH_BOOST_INCLUDE_DIR})
  target_compile_definitions(kith_${name}_bench PRIVATE KITH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_property(GLOBAL APPEND PROPERTY KITH_BENCH_PROGRAMS kith_${name}_bench)
endfunction()

# Leaves in the build tree what ./dev and the tests read: the order with what each stage may
# include (layers.txt), the headers that each owns or exports (headers.txt), and every program that
# was declared (programs.txt), one a line.
function(kith_write_lists)
  set(layers "")
  set(headers "")
  foreach(stage IN LISTS KITH_STAGES)
    get_property(closure GLOBAL PROPERTY KITH_CLOSURE_${stage})
    list(JOIN closure " " closure)
    get_property(declared GLOBAL PROPERTY KITH_DECLARED_STAGES)
    if(stage IN_LIST declared)
      string(APPEND layers "${stage}: ${closure}\n")
      foreach(kind HEADERS EXPORTS)
        get_property(owned GLOBAL PROPERTY KITH_${kind}_${stage})
        list(JOIN owned " " owned)
        string(APPEND headers "${stage} ${kind} ${owned}\n")
      endforeach()
    else()
      string(APPEND layers "${stage}: not here yet\n")
    endif()
  endforeach()
  file(WRITE ${PROJECT_BINARY_DIR}/layers.txt "${layers}")
  file(WRITE ${PROJECT_BINARY_DIR}/headers.txt "${headers}")

  set(programs "")
  foreach(kind TEST_PROGRAMS TEST_SCRIPTS FUZZERS BENCH_PROGRAMS)
    get_property(targets GLOBAL PROPERTY KITH_${kind})
    foreach(target IN LISTS targets)
      string(APPEND programs "${kind} $<TARGET_FILE:${target}>\n")
    endforeach()
  endforeach()
  file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/programs.txt CONTENT "${programs}")
endfunction()

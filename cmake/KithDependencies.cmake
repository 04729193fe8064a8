# What kith is built with. Boost and Eigen are header-only and stay inside .cpp files, so a
# consumer of the installed library needs neither.
find_package(Threads REQUIRED)

if(CMAKE_CROSSCOMPILING)
  # The build machine's headers serve, but not the folder they stand in: it holds another libc.
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/headers)
  foreach(folder boost eigen3)
    find_path(KITH_HOST_${folder} NAMES ${folder} PATHS /usr/include REQUIRED
      NO_CMAKE_FIND_ROOT_PATH)
    file(CREATE_LINK ${KITH_HOST_${folder}}/${folder} ${PROJECT_BINARY_DIR}/headers/${folder}
      SYMBOLIC)
  endforeach()
  set(KITH_BOOST_INCLUDE_DIR ${PROJECT_BINARY_DIR}/headers)
  set(KITH_EIGEN_INCLUDE_DIR ${PROJECT_BINARY_DIR}/headers/eigen3)
else()
  find_package(Boost 1.81 REQUIRED)
  find_package(Eigen3 3.4 REQUIRED NO_MODULE)
  set(KITH_BOOST_INCLUDE_DIR ${Boost_INCLUDE_DIRS})
  get_target_property(KITH_EIGEN_INCLUDE_DIR Eigen3::Eigen INTERFACE_INCLUDE_DIRECTORIES)
endif()

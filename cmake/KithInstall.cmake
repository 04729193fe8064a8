# Install, export and pkg-config: what find_package(kith), `pkg-config kith` and
# `pkg-config kith-cxx` find. Everything is relative, so an installed folder can be moved.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/kith)

set(installed_targets kith_cxx)
if(TARGET kith_c)
  list(APPEND installed_targets kith_c)
endif()
install(TARGETS ${installed_targets} EXPORT kith-targets FILE_SET HEADERS COMPONENT kith
  ARCHIVE COMPONENT kith LIBRARY COMPONENT kith RUNTIME COMPONENT kith)
install(EXPORT kith-targets NAMESPACE kith:: DESTINATION ${package_dir} COMPONENT kith)

configure_package_config_file(cmake/kith-config.cmake.in ${PROJECT_BINARY_DIR}/kith-config.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/kith-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/kith-config.cmake ${PROJECT_BINARY_DIR}/kith-config-version.cmake
  DESTINATION ${package_dir} COMPONENT kith)

file(RELATIVE_PATH KITH_PC_TO_PREFIX
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
foreach(name kith kith-cxx)
  configure_file(cmake/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${name}.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT kith)
endforeach()

install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT kith)

# SPDX-License-Identifier: GPL-3.0-or-later
# One folder under app/ is one static library; one tst_*.cpp under tests/ is one test program.

add_library(candour_flags INTERFACE)
target_compile_definitions(candour_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_FOREACH QT_NO_KEYWORDS
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400 $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_compile_options(candour_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wvla -Wno-missing-field-initializers
  $<$<NOT:$<CONFIG:Debug>>:-Wno-null-dereference>)
if(CANDOUR_COVERAGE)
  target_compile_options(candour_flags INTERFACE --coverage -O0)
  target_link_options(candour_flags INTERFACE --coverage)
endif()
set(CANDOUR_LIBRARY_KIND STATIC)
set(CANDOUR_TEST_SECONDS 300)
if(CANDOUR_SANITIZE)
  # What GCC warns of in code with checks in it, the code itself does not have; the other presets warn.
  target_compile_options(candour_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -w)
  target_link_options(candour_flags INTERFACE -fsanitize=address,undefined)
  # Hundreds of programs that each hold all of the libraries, and what checks them, would fill the disk.
  set(CANDOUR_LIBRARY_KIND SHARED)
  set(CANDOUR_TEST_SECONDS 1800)
endif()
if(CANDOUR_FUZZ)
  target_compile_options(candour_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
  target_link_options(candour_flags INTERFACE -fsanitize=address,undefined)
  # Clang 14 does not take a destructor of qpdf's that is defaulted before its class is complete.
  file(READ /usr/include/qpdf/JSON.hh text)
  string(REPLACE "~JSON_array() = default;" "~JSON_array() {}" text "${text}")
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/patched/qpdf/JSON.hh CONTENT "${text}" @ONLY)
endif()

# add_module(NAME [MOC] [LINKS lib...] [PRIVATE_LINKS lib...]): every source in the folder and below becomes the library
# NAME. MOC is for libraries with a Q_OBJECT in them; the others build faster without.
function(add_module name)
  cmake_parse_arguments(M "MOC" "" "LINKS;PRIVATE_LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} ${CANDOUR_LIBRARY_KIND} ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  target_link_libraries(${name} PUBLIC candour_flags Qt6::Core tl::expected ${M_LINKS} PRIVATE ${M_PRIVATE_LINKS})
  if(CANDOUR_FUZZ AND "PkgConfig::QPDF" IN_LIST M_PRIVATE_LINKS)
    target_include_directories(${name} BEFORE PRIVATE ${CMAKE_BINARY_DIR}/patched)
  endif()
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX AUTOMOC ${M_MOC})
  target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.h)
endfunction()

# add_tests(LINKS lib... [LIKE lib]): every tst_*.cpp in the folder is a test program of that name. They use the precompiled
# header of the library LIKE (support, where nothing is said), which must see the same macros of Qt.
function(add_tests)
  cmake_parse_arguments(T "" "LIKE" "LINKS" ${ARGN})
  if(NOT T_LIKE)
    set(T_LIKE support)
  endif()
  file(GLOB sources CONFIGURE_DEPENDS tst_*.cpp)
  get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  foreach(source IN LISTS sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE ${T_LIKE} ${T_LINKS})
    target_precompile_headers(${name} REUSE_FROM ${T_LIKE})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    qt_generate_moc(${source} ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${name})
    set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${folder} TIMEOUT ${CANDOUR_TEST_SECONDS}
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;CANDOUR_BUILD_DIR=${CMAKE_BINARY_DIR}")
  endforeach()
endfunction()

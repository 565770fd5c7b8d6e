/// Texts that are not JSON, or not JSON that everybody reads alike, with the message each gets.
enum RefusedTexts {
  static var all: [(String, String)] { [nothing, structure, words, numbers, strings, duplicates].flatMap(\.self) }

  static let nothing: [(String, String)] = [
    ("", "line 1, column 1: there is no JSON value"),
    (" \r\n\t", "line 2, column 2: there is no JSON value"),
    ("\u{FEFF}{}", "line 1, column 1: the text starts with a byte order mark; save it as UTF-8 without one"),
  ]

  static let structure: [(String, String)] = [
    ("[", "line 1, column 2: the text ends where a value or ']' should follow"),
    ("[1", "line 1, column 3: the text ends where ',' or ']' should follow"),
    ("[1,", "line 1, column 4: the text ends where a value should follow"),
    ("[1 2]", "line 1, column 4: found '2' instead of ',' or ']'"),
    ("[1:2]", "line 1, column 3: found ':' instead of ',' or ']'"),
    ("[1;2]", "line 1, column 3: found ';' instead of ',' or ']'"),
    ("[1}", "line 1, column 3: found '}' instead of ',' or ']'"),
    ("[,1]", "line 1, column 2: found ',' instead of a value or ']'"),
    ("[1,,2]", "line 1, column 4: found ',' instead of a value"),
    ("[1,]", "line 1, column 3: a comma without anything after it; remove it"),
    ("[1,\n  2,\n]", "line 2, column 4: a comma without anything after it; remove it"),
    ("[\"a\"\n,4\n,1,", "line 3, column 4: the text ends where a value should follow"),
    ("[][]", "line 1, column 3: found '[' instead of the end of the text"),
    ("[1]]", "line 1, column 4: found ']' instead of the end of the text"),
    ("{}}", "line 1, column 3: found '}' instead of the end of the text"),
    ("1 2", "line 1, column 3: found '2' instead of the end of the text"),
    ("{} #", "line 1, column 4: found '#' instead of the end of the text"),
    ("null\0", "line 1, column 5: found U+0000 instead of the end of the text"),
    ("]", "line 1, column 1: found ']' instead of a value"),
    ("{", "line 1, column 2: the text ends where a key in double quotes or '}' should follow"),
    ("{]", "line 1, column 2: found ']' instead of a key in double quotes or '}'"),
    ("{a:1}", "line 1, column 2: found 'a' instead of a key in double quotes or '}'"),
    ("{'a':1}", "line 1, column 2: found \"'\" instead of a key in double quotes or '}'"),
    ("{1:1}", "line 1, column 2: found '1' instead of a key in double quotes or '}'"),
    ("{,\"a\":1}", "line 1, column 2: found ',' instead of a key in double quotes or '}'"),
    ("{\"a\":1,", "line 1, column 8: the text ends where a key in double quotes should follow"),
    ("{\"a\":1,,\"b\":1}", "line 1, column 8: found ',' instead of a key in double quotes"),
    ("{\"a\":1,b", "line 1, column 8: found 'b' instead of a key in double quotes"),
    ("{\"a\":1,}", "line 1, column 7: a comma without anything after it; remove it"),
    ("{\"a\"", "line 1, column 5: the text ends where ':' should follow"),
    ("{\"a\" 1}", "line 1, column 6: found '1' instead of ':'"),
    ("{\"a\",1}", "line 1, column 5: found ',' instead of ':'"),
    ("{\"a\"}", "line 1, column 5: found '}' instead of ':'"),
    ("{\"a\"::1}", "line 1, column 6: found ':' instead of a value"),
    ("{\"a\":}", "line 1, column 6: found '}' instead of a value"),
    ("{\"a\":", "line 1, column 6: the text ends where a value should follow"),
    ("{\"a\":1", "line 1, column 7: the text ends where ',' or '}' should follow"),
    ("{\"a\":1]", "line 1, column 7: found ']' instead of ',' or '}'"),
    ("{\"a\":1 \"b\":2}", "line 1, column 8: found '\"' instead of ',' or '}'"),
    ("[1] // one", "line 1, column 5: JSON has no comments; remove it"),
    ("{\"a\": /* b */ 1}", "line 1, column 7: JSON has no comments; remove it"),
    ("/1", "line 1, column 1: found '/' instead of a value"),
    ("[\u{B}1]", "line 1, column 2: found U+000B instead of a value or ']'"),
    ("[\u{C}]", "line 1, column 2: found U+000C instead of a value or ']'"),
    ("[\u{A0}1]", "line 1, column 2: found '\u{A0}' instead of a value or ']'"),
    ("[\u{2060}]", "line 1, column 2: found U+2060 instead of a value or ']'"),
    ("<null>", "line 1, column 1: found '<' instead of a value"),
  ]

  static let words: [(String, String)] = [
    ("nul", "line 1, column 4: the text ends where 'null' should follow"),
    ("[nul]", "line 1, column 5: found ']' instead of 'null'"),
    ("[tru", "line 1, column 5: the text ends where 'true' should follow"),
    ("[fals]", "line 1, column 6: found ']' instead of 'false'"),
    ("truth", "line 1, column 4: found 't' instead of 'true'"),
    ("nullx", "line 1, column 5: found 'x' instead of the end of the text"),
    ("True", "line 1, column 1: found 'T' instead of a value"),
    ("NaN", "line 1, column 1: found 'N' instead of a value"),
    ("Infinity", "line 1, column 1: found 'I' instead of a value"),
    ("undefined", "line 1, column 1: found 'u' instead of a value"),
    ("да", "line 1, column 1: found 'д' instead of a value"),
  ]

  static let numbers: [(String, String)] = [
    ("-", "line 1, column 2: the text ends where a digit should follow"),
    ("[-]", "line 1, column 3: found ']' instead of a digit"),
    ("[- 1]", "line 1, column 3: found ' ' instead of a digit"),
    ("--1", "line 1, column 2: found '-' instead of a digit"),
    ("-a", "line 1, column 2: found 'a' instead of a digit"),
    ("-.5", "line 1, column 2: found '.' instead of a digit"),
    ("-Infinity", "line 1, column 2: found 'I' instead of a digit"),
    ("+1", "line 1, column 1: found '+' instead of a value"),
    (".5", "line 1, column 1: found '.' instead of a value"),
    ("1.", "line 1, column 3: the text ends where a digit should follow"),
    ("[1.]", "line 1, column 4: found ']' instead of a digit"),
    ("1.e3", "line 1, column 3: found 'e' instead of a digit"),
    ("1.2.3", "line 1, column 4: found '.' instead of the end of the text"),
    ("1e", "line 1, column 3: the text ends where a digit should follow"),
    ("1E+", "line 1, column 4: the text ends where a digit should follow"),
    ("[1e-]", "line 1, column 5: found ']' instead of a digit"),
    ("1eE2", "line 1, column 3: found 'E' instead of a digit"),
    ("1e+-2", "line 1, column 4: found '-' instead of a digit"),
    ("1e1.5", "line 1, column 4: found '.' instead of the end of the text"),
    ("01", "line 1, column 1: a number cannot start with 0 followed by a digit"),
    ("[-012]", "line 1, column 2: a number cannot start with 0 followed by a digit"),
    ("00.5", "line 1, column 1: a number cannot start with 0 followed by a digit"),
    ("0x1F", "line 1, column 2: found 'x' instead of the end of the text"),
    ("1_000", "line 1, column 2: found '_' instead of the end of the text"),
    ("1+2", "line 1, column 2: found '+' instead of the end of the text"),
    ("[1a]", "line 1, column 3: found 'a' instead of ',' or ']'"),
    ("１", "line 1, column 1: found '１' instead of a value"),
    (
      "[9007199254740992]",
      "line 1, column 2: the integer 9007199254740992 is beyond ±9007199254740991; write it as a string"
    ),
    (
      "-9007199254740992",
      "line 1, column 1: the integer -9007199254740992 is beyond ±9007199254740991; write it as a string"
    ),
    (
      "18446744073709551617",
      "line 1, column 1: the integer 18446744073709551617 is beyond ±9007199254740991; write it as a string"
    ),
    (
      "123456789012345678901234567890123456789012345",
      "line 1, column 1: the integer 1234567890123456789012345678901234567890… is beyond ±9007199254740991; "
        + "write it as a string"
    ),
    ("1e17", "line 1, column 1: the integer 1e17 is beyond ±9007199254740991; write it as a string"),
    (
      "9007199254740992.0",
      "line 1, column 1: the integer 9007199254740992.0 is beyond ±9007199254740991; write it as a string"
    ),
    (
      "-1.5e20", "line 1, column 1: the integer -1.5e20 is beyond ±9007199254740991; write it as a string"
    ),
    ("[1, 1e309]", "line 1, column 5: the number 1e309 is too large"),
    ("-1.7976931348623159e308", "line 1, column 1: the number -1.7976931348623159e308 is too large"),
    ("1e99999999999999999999", "line 1, column 1: the number 1e99999999999999999999 is too large"),
  ]

  static let strings: [(String, String)] = [
    ("\"", "line 1, column 2: the text ends where the quote that ends the string should follow"),
    ("[\"abc", "line 1, column 6: the text ends where the quote that ends the string should follow"),
    ("\"a\\", "line 1, column 4: the text ends where the quote that ends the string should follow"),
    ("\"a\\\"", "line 1, column 5: the text ends where the quote that ends the string should follow"),
    ("\"a\nb\"", "line 1, column 3: a string holds a raw control character; write \\u000A"),
    ("\"\tb\"", "line 1, column 2: a string holds a raw control character; write \\u0009"),
    ("\"\\n\0\"", "line 1, column 4: a string holds a raw control character; write \\u0000"),
    ("\"abcdefghij\u{1F}\"", "line 1, column 12: a string holds a raw control character; write \\u001F"),
    ("\"\\a\"", "line 1, column 2: 'a' cannot follow a backslash"),
    ("\"\\x41\"", "line 1, column 2: 'x' cannot follow a backslash"),
    ("\"\\'\"", "line 1, column 2: \"'\" cannot follow a backslash"),
    ("\"\\😀\"", "line 1, column 2: '😀' cannot follow a backslash"),
    ("\"\\\n\"", "line 1, column 2: U+000A cannot follow a backslash"),
    ("\"\\\u{301}\"", "line 1, column 2: U+0301 cannot follow a backslash"),
    ("\"\\U0041\"", "line 1, column 2: 'U' cannot follow a backslash"),
    ("\"\\u\"", "line 1, column 2: \\u needs four hexadecimal digits"),
    ("\"\\u00", "line 1, column 2: \\u needs four hexadecimal digits"),
    ("\"a\\u00G0\"", "line 1, column 3: \\u needs four hexadecimal digits"),
    ("\"\\uD83D", "line 1, column 2: \\uD83D is half of a surrogate pair without the other half"),
    ("\"\\ud83d\"", "line 1, column 2: \\uD83D is half of a surrogate pair without the other half"),
    ("\"\\ud83dx\"", "line 1, column 2: \\uD83D is half of a surrogate pair without the other half"),
    ("\"\\ud83d\\n\"", "line 1, column 2: \\uD83D is half of a surrogate pair without the other half"),
    ("\"\\ud83d\\u0041\"", "line 1, column 2: \\uD83D is half of a surrogate pair without the other half"),
    ("\"\\ud83d\\ud83d\"", "line 1, column 2: \\uD83D is half of a surrogate pair without the other half"),
    ("\"\\ude00\"", "line 1, column 2: \\uDE00 is half of a surrogate pair without the other half"),
    ("\"\\ude00\\ud83d\"", "line 1, column 2: \\uDE00 is half of a surrogate pair without the other half"),
    ("\"\\ud83d\\u\"", "line 1, column 8: \\u needs four hexadecimal digits"),
    ("{\"\\udfaa\":0}", "line 1, column 3: \\uDFAA is half of a surrogate pair without the other half"),
    ("'a'", "line 1, column 1: found \"'\" instead of a value"),
    ("abc", "line 1, column 1: found 'a' instead of a value"),
    ("\"a\" \"b\"", "line 1, column 5: found '\"' instead of the end of the text"),
  ]

  static let duplicates: [(String, String)] = [
    ("{\"a\":1,\"a\":1}", "line 1, column 8: duplicate key 'a', first at line 1, column 2"),
    ("{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3\n}", "line 4, column 3: duplicate key 'a', first at line 2, column 3"),
    ("{\"a\":{\"a\":1},\"\\u0061\":1}", "line 1, column 14: duplicate key 'a', first at line 1, column 2"),
    ("{\"\":1,\"\":1}", "line 1, column 7: duplicate key '', first at line 1, column 2"),
    ("{\"\\u0439\":1,\"й\":1}", "line 1, column 13: duplicate key 'й', first at line 1, column 2"),
    (
      "{\"a long key of nineteen\":1,\"a long key of nineteen\":1}",
      "line 1, column 29: duplicate key 'a long key of nineteen', first at line 1, column 2"
    ),
  ]

  /// Bytes that are not UTF-8, each alone in a string; the byte refused is the one named.
  static let bytes: [([UInt8], UInt8)] = [
    ([0x80], 0x80), ([0xBF], 0xBF), ([0xC0, 0xAF], 0xC0), ([0xC1, 0xBF], 0xC1), ([0xC3], 0xC3), ([0xC3, 0x28], 0xC3),
    ([0xE0, 0x80, 0xAF], 0xE0), ([0xE0, 0x9F, 0xBF], 0xE0), ([0xE2, 0x82], 0xE2), ([0xE2, 0x28, 0xA1], 0xE2),
    ([0xED, 0xA0, 0x80], 0xED), ([0xED, 0xBF, 0xBF], 0xED), ([0xF0, 0x80, 0x80, 0xAF], 0xF0),
    ([0xF0, 0x8F, 0xBF, 0xBF], 0xF0), ([0xF0, 0x9F, 0x98], 0xF0), ([0xF4, 0x90, 0x80, 0x80], 0xF4),
    ([0xF5, 0x80, 0x80, 0x80], 0xF5), ([0xF8, 0x88, 0x80, 0x80, 0x80], 0xF8),
    ([0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF], 0xFC), ([0xFE], 0xFE), ([0xFF], 0xFF),
  ]
}

/// The scripts with which shells ask how a command line could go on.
///
/// All that can follow is said by the program itself, from the declarations of its commands and from what is recorded; a
/// script only carries the question and the answer.
package enum CompletionScript {
  /// What a shell is to read.
  package static func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static let bash = #"""
    # oversight: completion for bash
    _oversight() {
      local program="${COMP_WORDS[0]/#\~/$HOME}" line="${COMP_LINE:0:COMP_POINT}" IFS=$'\n'
      local -a found paths
      COMPREPLY=()
      mapfile -t found < <("$program" __complete bash "$COMP_WORDBREAKS" "$line" 2>/dev/null)
      case "${found[0]-}" in
        words)
          compopt -o nospace 2>/dev/null
          COMPREPLY=("${found[@]:1}")
          ;;
        files | folders)
          compopt -o filenames 2>/dev/null
          if [ "${found[0]}" = files ]; then
            mapfile -t paths < <(compgen -f -- "${found[1]-}")
          else
            mapfile -t paths < <(compgen -d -- "${found[1]-}")
          fi
          COMPREPLY=("${paths[@]/#/${found[2]-}}")
          ;;
      esac
    }
    complete -F _oversight oversight

    """#

  private static let zsh = #"""
    #compdef oversight
    # oversight: completion for zsh
    _oversight() {
      local -a found values shown open openshown
      local program=${~${(Q)words[1]}} line value rest meaning
      found=("${(@f)$($program __complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      case ${found[1]} in
        files|folders)
          [[ -n ${found[3]} ]] && compset -P "${(b)found[3]}"
          if [[ ${found[1]} == files ]]; then _files; else _files -/; fi
          ;;
        words)
          for line in "${(@)found[2,-1]}"; do
            value=${line%%$'\t'*} rest=${line#*$'\t'} meaning=${line##*$'\t'}
            [[ -z $value ]] && continue
            if [[ ${rest%%$'\t'*} == . ]]; then
              values+=("$value") shown+=("$value${meaning:+  -- $meaning}")
            else
              open+=("$value") openshown+=("$value${meaning:+  -- $meaning}")
            fi
          done
          (( ${#values} )) && compadd -l -d shown -a values
          (( ${#open} )) && compadd -S '' -l -d openshown -a open
          ;;
      esac
    }
    if [[ ${funcstack[1]} == _oversight ]]; then
      _oversight "$@"
    else
      compdef _oversight oversight
    fi

    """#

  private static let fish = #"""
    # oversight: completion for fish
    function __oversight_complete
        set -l words (commandline -opc)
        set -l program $words[1]
        set -e words[1]
        set -l current (commandline -ct)
        set -l found ($program __complete fish $words "$current" 2>/dev/null)
        switch "$found[1]"
            case files
                for path in (__fish_complete_path "$found[2]")
                    printf '%s\n' "$found[3]$path"
                end
            case folders
                for path in (__fish_complete_directories "$found[2]" "")
                    printf '%s\n' "$found[3]$path"
                end
            case words
                set -e found[1]
                if set -q found[1]
                    printf '%s\n' $found
                end
        end
    end
    complete -c oversight -f -k -a '(__oversight_complete)'

    """#
}

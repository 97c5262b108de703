# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of guise: subcommands and options as the program's own --help lists them, else files.
_guise() {
    local current=${COMP_WORDS[COMP_CWORD]} words=() help word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
            -*) break ;;
            *) "${COMP_WORDS[0]}" "${words[@]}" "$word" --help >/dev/null 2>&1 && words+=("$word") || break ;;
        esac
    done
    help=$("${COMP_WORDS[0]}" "${words[@]}" --help 2>/dev/null) || return
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(grep -oE '^ +(-[a-z],)?--[a-z0-9-]+' <<<"$help" | grep -oE -- '--[a-z0-9-]+')" -- "$current")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -W "$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z-]*\) .*/\1/p' <<<"$help")" -- "$current")
    [ ${#COMPREPLY[@]} -gt 0 ] || compopt -o default
}
complete -F _guise guise

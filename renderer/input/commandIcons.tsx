import {
  AppWindow,
  BoxSelect,
  ChevronsDownUp,
  ChevronsUpDown,
  CircleAlert,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Diamond,
  Download,
  FileInput,
  FilePlus,
  FolderOpen,
  GitBranch,
  GitBranchPlus,
  Keyboard,
  LayoutList,
  Link2,
  type LucideIcon,
  Maximize,
  Minus,
  Monitor,
  Moon,
  PanelLeft,
  PanelRight,
  Pencil,
  Plus,
  Redo2,
  Repeat2,
  Reply,
  Save,
  SaveAll,
  Scissors,
  Search,
  SquareDashed,
  SquarePlus,
  Sun,
  TextSearch,
  Trash2,
  Undo2,
  Unlink2,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { CommandId } from '../../shared/commands/table.ts'

const icons: { readonly [Id in CommandId]?: LucideIcon } = {
  'file.new': FilePlus,
  'file.open': FolderOpen,
  'file.sample': FileInput,
  'file.save': Save,
  'file.saveAs': SaveAll,
  'file.export': Download,
  'file.close': X,
  'edit.undo': Undo2,
  'edit.redo': Redo2,
  'edit.cut': Scissors,
  'edit.copy': Copy,
  'edit.paste': ClipboardPaste,
  'edit.delete': Trash2,
  'edit.tidy': LayoutList,
  'claim.new': SquarePlus,
  'claim.support': Plus,
  'claim.rebut': Minus,
  'claim.undercut': GitBranch,
  'claim.warrant': GitBranchPlus,
  'claim.link': Link2,
  'claim.split': Unlink2,
  'claim.answer': Reply,
  'claim.sibling': CopyPlus,
  'claim.write': Pencil,
  'claim.flip': Repeat2,
  'claim.contention': Diamond,
  'claim.fold': ChevronsDownUp,
  'claim.unfold': ChevronsUpDown,
  'selection.nextUnanswered': CircleAlert,
  'selection.all': BoxSelect,
  'selection.clear': SquareDashed,
  'view.fit': Maximize,
  'view.zoomIn': ZoomIn,
  'view.zoomOut': ZoomOut,
  'view.actualSize': AppWindow,
  'view.find': TextSearch,
  'view.sidebar': PanelLeft,
  'view.inspector': PanelRight,
  'view.lightTheme': Sun,
  'view.darkTheme': Moon,
  'view.systemTheme': Monitor,
  'help.commands': Search,
  'help.shortcuts': Keyboard,
}

const found: ReadonlyMap<string, LucideIcon> = new Map(Object.entries(icons))

/** Support and rebut keep their colour wherever they are offered. */
const colours: ReadonlyMap<string, string> = new Map<CommandId, string>([
  ['claim.support', 'var(--support)'],
  ['claim.rebut', 'var(--rebut)'],
])

/** A command's picture, 16 px; an empty place of that size for one that has none. */
export function CommandIcon({ id }: { readonly id: string }) {
  const Icon = found.get(id)
  const colour = colours.get(id)
  if (Icon === undefined) return <span className="no-icon" />
  return (
    <Icon size={16} strokeWidth={colour === undefined ? 1.75 : 2.75} color={colour ?? 'currentColor'} aria-hidden />
  )
}

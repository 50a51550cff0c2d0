import { mount } from 'svelte'
import '../../../apps/web/src/styles/tokens.css'
import '../../../apps/web/src/styles/base.css'
import '../../../apps/web/src/styles/book.css'
import Preview from './Preview.svelte'

const target = document.getElementById('preview')
if (target) mount(Preview, { target })
